export { ArrangeBar } from './arrange-bar';
export { ArrangeMenu, type ArrangeMenuProps } from './arrange-menu';
export { ArrangeStage, type ArrangeStageProps } from './arrange-stage';
export { type ArrangeSituation, waysFor } from './arrange-words';
export { type BoardArranging, openArranging } from './arranging';
