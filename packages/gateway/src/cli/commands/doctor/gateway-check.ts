import type { Problem } from '../../../admin/problem.ts';
import type { GatewayReading } from '../../gateway-state.ts';
import { Section, fail, pass, skip, warn, type CheckOutcome } from './check.ts';

/** Shows what the gateway of this machine has found. That none answers is no failure: the doctor may run anywhere. */
export async function checkGateway(reading: GatewayReading, timeoutMs: number): Promise<Section> {
  const section = new Section('gateway', reading.url, timeoutMs);
  await section.check('state', () => evaluateReading(reading));
  const problems = reading.kind === 'state' ? reading.state.problems : [];
  for (const problem of problems) await section.check('problem', () => toOutcome(problem));
  return section;
}

function evaluateReading(reading: GatewayReading): CheckOutcome<true> {
  switch (reading.kind) {
    case 'silent':
      return skip(`no gateway answers (${reading.reason})`);
    case 'locked':
      return skip('it shows its problems with the admin key only');
    case 'state':
      return reading.state.ready
        ? pass('ready', true)
        : warn('not ready', `${reading.url}/readyz says which account is not`, true);
  }
}

function toOutcome({ severity, account, cause, advice }: Problem): CheckOutcome<true> {
  const finding = `${account === undefined ? '' : `${account}: `}${trimPeriod(cause)}`;
  return severity === 'critical'
    ? fail(finding, trimPeriod(advice), true)
    : warn(finding, trimPeriod(advice), true);
}

function trimPeriod(text: string): string {
  return text.replace(/\.$/, '');
}
