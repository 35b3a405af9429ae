import type { Check } from './check.js';
import { accessedBeforeIssued, contradictingDate } from './dates.js';
import { undisputed } from './disputes.js';
import { duplicateReference, notAWebAddress, originCircle, quoteWithoutLocator, siteMismatch } from './references.js';
import { unknownRegister } from './registers.js';
import { cutText, invisibleCharacter, typographicQuotes, unlistedName } from './texts.js';
import { eventAfterAsOf, impossibleOrder, unsortedTimeline } from './timeline.js';
import { unusedOrganization, unusedPerson, unusedReference } from './unused.js';

/** Every check, by the code of the problem that it reports. */
export const checks: readonly Check[] = [
  unusedReference,
  unusedPerson,
  unusedOrganization,
  duplicateReference,
  accessedBeforeIssued,
  eventAfterAsOf,
  impossibleOrder,
  unsortedTimeline,
  contradictingDate,
  undisputed,
  originCircle,
  notAWebAddress,
  siteMismatch,
  quoteWithoutLocator,
  unlistedName,
  invisibleCharacter,
  typographicQuotes,
  cutText,
  unknownRegister,
];
