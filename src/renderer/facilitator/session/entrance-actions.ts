import { ADMISSIONS } from '../../../shared/session/admission';
import { action, always, type ConsoleAction } from './console-action';

const ADMISSION_WORDS = {
  open: 'everybody',
  approval: 'whom I let in',
  closed: 'nobody new',
} as const;

/** [K30] Who may join, by name. */
export const ENTRANCE_ACTIONS: readonly ConsoleAction[] = [
  ...ADMISSIONS.map((admission) =>
    action(
      `admission-${admission}`,
      `Who may join: ${ADMISSION_WORDS[admission]}`,
      [],
      (session) => session.admission !== admission,
      ({ actions }) => actions.run({ type: 'setAdmission', admission }),
      'session:renewLink',
    ),
  ),
  action(
    'letAllIn',
    'Let in everybody who waits',
    [],
    ({ admission }) => admission === 'approval',
    ({ entrance }) => entrance.letIn('all'),
    'session:letIn',
  ),
  action(
    'renew',
    'Renew link and code',
    [],
    always,
    ({ show }) => show('renew'),
    'session:renewLink',
  ),
];
