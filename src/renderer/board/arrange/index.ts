export { ArrangeBar } from './arrange-bar';
export { arrangeKeys } from './arrange-keys';
export { ArrangeMenu, type ArrangeMenuProps } from './arrange-menu';
export { type BoardPeople, groupNames, NO_PEOPLE } from './arrange-names';
export { ArrangeStage, type ArrangeStageProps } from './arrange-stage';
export { useArranging } from './use-arranging';
