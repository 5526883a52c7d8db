import { minterScenarios, secretScenarios, suspensionScenarios } from './process-scenarios.ts';
import { clockScenarios, garbageScenarios } from './store-scenarios.ts';
import type { VendorScenario } from './vendor-harness.ts';
import {
  propagationScenarios,
  rejectionScenarios,
  slowEndpointScenarios,
} from './vendor-scenarios.ts';

/** All scenarios that play against the vendor of `vendor.ts`, by name. */
export const protocolScenarios: Readonly<Record<string, VendorScenario>> = {
  ...clockScenarios,
  ...rejectionScenarios,
  ...slowEndpointScenarios,
  ...minterScenarios,
  ...secretScenarios,
  ...propagationScenarios,
  ...suspensionScenarios,
  ...garbageScenarios,
};
