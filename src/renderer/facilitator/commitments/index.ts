export { CommitmentForm } from './commitment-form';
export { CommitmentRow } from './commitment-row';
export { sourcesOf } from './commitment-words';
