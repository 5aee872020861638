/** Days on file that cannot all be right: what came before what, and what has not come yet. */
import { longDay } from './days.js';
import type { ProfileFinding } from './profile.js';
import type { Account, Person } from './types.js';

const steps = [
  ['trainedOn', 'was trained', '3.1'],
  ['testPassedOn', 'passed the test', '3.2'],
] as const;

/**
 * 3.1 and 3.2: trained, then tested, then certified, and all before they leave. Who was trained again after the last
 * certificate has the earlier days no longer on file, and nothing contradicts them.
 */
export function* personOrder(person: Person, today: string): Generator<ProfileFinding> {
  const { trainedOn, testPassedOn, certifiedOn, leftOn } = person;
  const warn = (key: string, clause: string, message: string): ProfileFinding => ({ severity: 'warning', clause, key, message });
  for (const [key, did, clause] of steps) {
    const day = person[key];
    if (day !== undefined && day > today) yield warn(key, clause, `${did} on ${longDay(day)}, a day that is still to come`);
  }
  const last = [...certifiedOn].sort().at(-1);
  if (last !== undefined && leftOn !== undefined && last > leftOn) {
    yield warn('leftOn', '3.1', `was last certified on ${longDay(last)}, after they left on ${longDay(leftOn)}`);
  }
  const isTrainedAgain = last !== undefined && trainedOn !== undefined && trainedOn > last;
  if (isTrainedAgain || testPassedOn === undefined) return;
  if (trainedOn !== undefined && testPassedOn < trainedOn) {
    yield warn('testPassedOn', '3.2', `passed the test on ${longDay(testPassedOn)}, before the training on ${longDay(trainedOn)}`);
  }
  if (last !== undefined && testPassedOn > last) {
    yield warn('certifiedOn', '3.1', `was last certified on ${longDay(last)}, before the test was passed on ${longDay(testPassedOn)}`);
  }
}

export function* accountOrder({ approvedOn }: Account, today: string): Generator<ProfileFinding> {
  if (approvedOn === undefined || approvedOn <= today) return;
  const message = `was approved on ${longDay(approvedOn)}, a day that is still to come`;
  yield { severity: 'warning', clause: '2.2', key: 'approvedOn', message };
}
