import type { ProxyCase } from '../proxy-case.ts';
import { requestFramingCases } from './request-framing.ts';
import { requestHeaderCases } from './request-headers.ts';
import { requestTargetCases } from './request-targets.ts';
import { responseFramingCases } from './response-framing.ts';
import { responseHeadCases } from './response-heads.ts';
import { streamingCases } from './streaming.ts';

/** All cases. */
export const allCases: readonly ProxyCase[] = [
  ...requestTargetCases,
  ...requestHeaderCases,
  ...requestFramingCases,
  ...responseHeadCases,
  ...responseFramingCases,
  ...streamingCases,
];
