import { Worker } from 'node:worker_threads';

/** Threads that answer, each its questions in the order in which they came. */
export interface Pool<Question, Answer> {
  ask(question: Question): Promise<Answer>;
  close(): void;
}

interface Asked<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** Questions that a thread has at a time: with the next at hand, it need not wait until its answer was heard. */
const mostAtHand = 2;

/** Each thread loads the module `file`, gives `data` to its function `serve`, and answers with what that makes of a question. */
export function startPool<Question, Answer>(size: number, file: string, data: unknown): Pool<Question, Answer> {
  const waiting: Asked<Question, Answer>[] = [];
  const atHand = new Map<Worker, Asked<Question, Answer>[]>();
  let fault: { readonly error: unknown } | undefined;

  const give = () => {
    while (waiting.length > 0) {
      const [worker, asked] = [...atHand].reduce((a, b) => (b[1].length < a[1].length ? b : a));
      if (asked.length === mostAtHand) return;
      const next = waiting.shift() as Asked<Question, Answer>;
      asked.push(next);
      worker.ref();
      worker.postMessage(next.question);
    }
  };
  const fail = (error: unknown) => {
    fault ??= { error };
    for (const { reject } of [...[...atHand.values()].flat(), ...waiting.splice(0)]) reject(error);
  };
  for (let i = 0; i < size; i++) {
    const worker = new Worker('const { workerData } = require("node:worker_threads"); require(workerData.file).serve(workerData.data);', {
      eval: true,
      workerData: { file, data },
    });
    const asked: Asked<Question, Answer>[] = [];
    worker.on('message', (answer: Answer) => {
      const heard = asked.shift();
      // A thread without work must not keep a failed run alive.
      if (asked.length === 0) worker.unref();
      give();
      heard?.resolve(answer);
    });
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('a thread ended before its work was done')));
    worker.unref();
    atHand.set(worker, asked);
  }

  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        if (fault) return reject(fault.error);
        waiting.push({ question, resolve, reject });
        give();
      }),
    close() {
      for (const worker of atHand.keys()) {
        worker.removeAllListeners();
        worker.terminate();
      }
    },
  };
}
