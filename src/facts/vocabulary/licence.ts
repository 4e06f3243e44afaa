import type { DemandRule } from "../demands.ts";

import { DRIVING_AND_CARE } from "./licence-driving-and-care.ts";
import { OTHERS } from "./licence-other.ts";
import { TRADES } from "./licence-trades.ts";

/** Licences and certificates, the more particular before the more general. */
export const LICENCE_RULES: readonly DemandRule[] = [...DRIVING_AND_CARE, ...TRADES, ...OTHERS];
