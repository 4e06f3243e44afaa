import { arrangement } from "./arrangement.ts";
import { authorisation } from "./authorisation.ts";
import { benefit } from "./benefit.ts";
import { check } from "./check.ts";
import { clearance } from "./clearance.ts";
import { deadline } from "./deadline.ts";
import { education } from "./education.ts";
import { employer } from "./employer.ts";
import { employment } from "./employment.ts";
import { experience } from "./experience.ts";
import { hours } from "./hours.ts";
import { language } from "./language.ts";
import { licence } from "./licence.ts";
import { pay } from "./pay.ts";
import { physical } from "./physical.ts";
import { place } from "./place.ts";
import { posted } from "./posted.ts";
import { sector } from "./sector.ts";
import { seniority } from "./seniority.ts";
import { shift } from "./shift.ts";
import { skill } from "./skill.ts";
import type { Extractor } from "./source.ts";
import { sponsorship } from "./sponsorship.ts";
import { start } from "./start.ts";
import { travel } from "./travel.ts";

/** All that read facts, one file each. */
export const EXTRACTORS: readonly Extractor[] = [
  pay,
  arrangement,
  place,
  employment,
  hours,
  seniority,
  experience,
  education,
  clearance,
  authorisation,
  sponsorship,
  travel,
  language,
  licence,
  skill,
  shift,
  physical,
  check,
  benefit,
  deadline,
  posted,
  start,
  employer,
  sector,
];
