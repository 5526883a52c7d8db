import type { GatewayFacts } from './gateway-facts.ts';
import { createProblem, formatDuration, type Problem } from './problem.ts';

/** Judges the clock of this machine. */
export function judgeClock({ clockProblem }: GatewayFacts): Problem[] {
  if (clockProblem === undefined) return [];
  const { aheadMs, since, lastAt } = clockProblem;
  const direction = aheadMs < 0 ? 'behind' : 'ahead';
  const details = `It is ${formatDuration(Math.abs(aheadMs))} ${direction}.`;
  return [createProblem('CLOCK_WRONG', { severity: 'warning', since, lastSeen: lastAt, details })];
}

/** Judges the last reload of the configuration. */
export function judgeReload({ reloadProblem }: GatewayFacts): Problem[] {
  if (reloadProblem === undefined) return [];
  const { issues, since, lastAt } = reloadProblem;
  const details = issues.map((issue) => `${issue}.`).join(' ');
  return [
    createProblem('CONFIG_RELOAD_FAILED', {
      severity: 'warning',
      since,
      lastSeen: lastAt,
      details,
    }),
  ];
}

/** Judges the issuers of callers' JSON Web Tokens. */
export function judgeIssuer({ issuerProblem }: GatewayFacts): Problem[] {
  if (issuerProblem === undefined) return [];
  const { since, lastAt } = issuerProblem;
  return [createProblem('ISSUER_UNAVAILABLE', { severity: 'critical', since, lastSeen: lastAt })];
}
