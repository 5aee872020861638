/** retext-readability, which has the last word on a sentence that our own counts call hard. */
import retextReadability from 'retext-readability';
import { VFile } from 'vfile';

/** Its own default: four of its seven formulas. */
const agreeing = 4;
const formulas = 7;

/** How many of its formulas call the words a hard sentence for readers of `age`; 0 where too few do. */
export function libraryAbove(words: readonly string[], age: number): number {
  const file = new VFile();
  const children = words.map((value) => ({ type: 'WordNode' as const, children: [{ type: 'TextNode' as const, value }] }));
  const sentence = { type: 'SentenceNode' as const, children };
  retextReadability({ age, threshold: agreeing / formulas })(
    { type: 'RootNode', children: [{ type: 'ParagraphNode', children: [sentence] }] },
    file,
  );
  const [message] = file.messages;
  return message ? Number(/(\d) out of/.exec(message.reason)?.[1] ?? formulas) : 0;
}
