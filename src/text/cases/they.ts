/** Who a post on a case is about, also as in “he's”; “he'll” tells of what is to come. */
export const they = "he she they he's she's they're he'd she'd they'd he've she've they've";
