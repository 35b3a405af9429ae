import type { Check } from './check.js';
import { otherCalendar } from './dates/calendars.js';
import { sourceTooEarly } from './dates/early-sources.js';
import { afterDeath, contradictingLifeDate } from './dates/lives.js';
import { accessedBeforeIssued, contradictingDate } from './dates/sources.js';
import { eventAfterAsOf, impossibleOrder, unsortedTimeline } from './dates/timeline.js';
import { undisputed } from './disputes.js';
import { measureAfterAsOf, measureAfterDeath, orderedAfterEnd } from './measures/after.js';
import { broughtAfterDecision, chargeOfAnother, notADecision } from './measures/charges.js';
import { contradictingMeasureDate, endBeforeStart, longerThanOrdered } from './measures/dates.js';
import { eventOfAnother } from './measures/events-of.js';
import { releaseWithoutMeasure, verdictWithoutCharge } from './measures/missing-parts.js';
import { twoPlaces } from './measures/two-places.js';
import { outsideParent, partOfAnother, withinCircle } from './measures/within.js';
import { duplicateParty } from './parties.js';
import { misspeltPlace } from './places.js';
import {
  changedCopy,
  duplicateReference,
  missingCopy,
  notAWebAddress,
  originCircle,
  quoteWithoutLocator,
  siteMismatch,
} from './references.js';
import { unknownRegister } from './registers.js';
import { unsourcedRight } from './rights.js';
import { cutText, invisibleCharacter, typographicQuotes, unlistedName } from './texts.js';
import { unusedEntries } from './unused.js';
import { withheldSources } from './withheld-sources.js';

/** Every check, by the code of the problem that it reports. */
export const checks: readonly Check[] = [
  ...unusedEntries,
  duplicateParty,
  misspeltPlace,
  unsourcedRight,
  withheldSources,
  duplicateReference,
  accessedBeforeIssued,
  eventAfterAsOf,
  impossibleOrder,
  unsortedTimeline,
  contradictingDate,
  afterDeath,
  contradictingLifeDate,
  sourceTooEarly,
  otherCalendar,
  endBeforeStart,
  contradictingMeasureDate,
  longerThanOrdered,
  withinCircle,
  outsideParent,
  partOfAnother,
  twoPlaces,
  chargeOfAnother,
  eventOfAnother,
  measureAfterDeath,
  measureAfterAsOf,
  orderedAfterEnd,
  notADecision,
  broughtAfterDecision,
  verdictWithoutCharge,
  releaseWithoutMeasure,
  undisputed,
  originCircle,
  notAWebAddress,
  siteMismatch,
  quoteWithoutLocator,
  missingCopy,
  changedCopy,
  unlistedName,
  invisibleCharacter,
  typographicQuotes,
  cutText,
  unknownRegister,
];
