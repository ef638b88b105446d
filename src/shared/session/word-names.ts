/** Names that are everyday English words as well, in small letters. */
export const WORD_NAMES: ReadonlySet<string> = new Set(
  (
    'al an angel april art august autumn basil bay bill bob buddy can candy carter chance chase chip clay cliff ' +
    'cooper crystal dale daisy dawn do drew duke earl earnest faith finch forest frank gene ginger glen grace grant ' +
    'guy hazel he heather her him ho holly hope hung hunter in iris ivy jack jade jasmine jay jean jet joy june ken ' +
    'king lance la lane le lily long man mark mason max may me melody merry miles misty my nick no olive pat ' +
    'pearl peg penny pepper pierce prince rain ray reed rich river rob robin rock rose rosemary ruby rusty sage ' +
    'sandy sang see skip sky so song star stone storm su sue summer sunny tad taylor to trip van victor violet wade ' +
    'warren will wing wolf woody wren you young'
  ).split(' '),
);
