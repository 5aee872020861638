import { Worker } from 'node:worker_threads';

/** Threads that answer: each has one question at a time, the others wait. */
export interface Pool<Question, Answer> {
  ask(question: Question): Promise<Answer>;
  close(): void;
}

interface Asked<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** Each thread loads the module `file`, gives `data` to its function `serve`, and answers with what that makes of a question. */
export function startPool<Question, Answer>(size: number, file: string, data: unknown): Pool<Question, Answer> {
  const waiting: Asked<Question, Answer>[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Asked<Question, Answer>>();
  let fault: { readonly error: unknown } | undefined;

  const give = () => {
    while (waiting.length > 0 && idle.length > 0) {
      const worker = idle.pop() as Worker;
      const asked = waiting.shift() as Asked<Question, Answer>;
      busy.set(worker, asked);
      worker.ref();
      worker.postMessage(asked.question);
    }
  };
  const fail = (error: unknown) => {
    fault ??= { error };
    for (const { reject } of [...busy.values(), ...waiting.splice(0)]) reject(error);
    busy.clear();
  };
  const workers = Array.from({ length: size }, () => {
    const worker = new Worker('const { workerData } = require("node:worker_threads"); require(workerData.file).serve(workerData.data);', {
      eval: true,
      workerData: { file, data },
    });
    worker.on('message', (answer: Answer) => {
      const asked = busy.get(worker);
      busy.delete(worker);
      // A thread without work must not keep a failed run alive.
      worker.unref();
      idle.push(worker);
      give();
      asked?.resolve(answer);
    });
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('a thread ended before its work was done')));
    worker.unref();
    idle.push(worker);
    return worker;
  });

  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        if (fault) return reject(fault.error);
        waiting.push({ question, resolve, reject });
        give();
      }),
    close() {
      for (const worker of workers) {
        worker.removeAllListeners();
        worker.terminate();
      }
    },
  };
}
