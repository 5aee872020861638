import { hashWord } from './spellings.js';

const bucketCount = 1 << 15;
const bucketOf = (hash: number) => (hash ^ (hash >>> 15)) & (bucketCount - 1);

/**
 * Which of many lists a word is in. Each list is one text, its words apart by spaces. There are some ten
 * thousands of words, and a Map of them would take ten times the memory: so they stay where they are, and only
 * their places are kept, by the hash of the word.
 */
export class ListedIndex {
  /** By the hash of a word, one more than the number of the place last read; 0 where there is none. */
  private readonly latest = new Int32Array(bucketCount);
  /** Of each place: the one before it of the same hash, as in `latest`; the number of its list; where it begins there. */
  private readonly before: Int32Array;
  private readonly list: Uint16Array;
  private readonly at: Int32Array;

  constructor(readonly lists: readonly string[]) {
    const most = lists.reduce((sum, text) => sum + wordsIn(text), 0);
    this.before = new Int32Array(most);
    this.list = new Uint16Array(most);
    this.at = new Int32Array(most);
    let place = 0;
    lists.forEach((text, number) => {
      for (let at = 0; at < text.length; ) {
        const end = endOfWord(text, at);
        const bucket = bucketOf(hashWord(text, at, end));
        this.list[place] = number;
        this.at[place] = at;
        this.before[place] = this.latest[bucket] as number;
        this.latest[bucket] = ++place;
        at = end + 1;
      }
    });
  }

  /** The numbers of the lists that hold the word; `hash` as `hashWord` gives it. */
  find(word: string, hash: number): number[] {
    const found: number[] = [];
    for (let place = this.latest[bucketOf(hash)] as number; place > 0; place = this.before[place - 1] as number) {
      const number = this.list[place - 1] as number;
      const text = this.lists[number] as string;
      const at = this.at[place - 1] as number;
      if (text.startsWith(word, at) && endOfWord(text, at) === at + word.length) found.push(number);
    }
    return found;
  }
}

function endOfWord(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 ? text.length : space;
}

function wordsIn(text: string): number {
  let count = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++;
  return count;
}
