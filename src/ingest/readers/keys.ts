import type { PostingFields } from "../../domain/posting.ts";

/** Names under which sources give each field, best first, as `normalKey` writes them. A leading "job" may be missing. */
export const FIELD_NAMES: { readonly [Field in keyof PostingFields]: readonly string[] } = {
  externalId: words(
    "jobid id jdid identifier postingid requisitionid reqid jobnumber referencenumber reference refid guid",
  ),
  title: words(
    "jobtitle title positiontitle roletitle businesstitle postingtitle jobname position role jobrole name headline designation positionname job",
  ),
  company: words(
    "hiringorganization company companyname employer employername organization organisation organizationname " +
      "organisationname hiringcompany businessname agency agencyname institution institutionname advertiser companydisplayname",
  ),
  location: words(
    "joblocation location locations joblocations locationname locationraw worklocation positionlocationdisplay " +
      "positionlocation candidaterequiredlocation officelocation dutystation dutylocation placeofwork joblocationtext place offices office locationnormalized where",
  ),
  url: words(
    "url joburl link jobpostingurl postingurl applyurl applylink applicationurl applicationlink absoluteurl sourceurl redirecturl hostedurl careersurl canonicalurl permalink joblink positionuri",
  ),
  datePosted: words(
    "dateposted posteddate postedat postedon posted publishedat firstpublished publishedon releaseddate publisheddate datepublished publicationdate postingdate " +
      "publicationstartdate listingdate listeddate listedtime originallistedtime opens opendate openingdate published sortdate date createdat created pubdate timestamp time updatedat",
  ),
  validThrough: words(
    "validthrough deadline applicationdeadline closingdate closing closedate closes closesat closeat applicationclosedate expires " +
      "expirydate expirationdate expiresat expiry dateexpires applyby applybefore validuntil applicationdeadlinedate",
  ),
};

/** Names of the field that holds a posting's main text, best first. */
export const TEXT_NAMES = words(
  "description jobdescription descriptionhtml fulldescription jobdescriptionhtml descriptiontext jobdescriptiontext " +
    "descriptionplain text content contents body bodyhtml html postingtext jobtext jobsummary details jobdetails jdtext fulltext rawtext longdescription",
);
/** Names of fields that hold a short form of it: used where there is no main text. */
export const TEASER_NAMES = words("summary shortdescription excerpt snippet teaser abstract intro overview");

const SECTION =
  /responsibilit|duties|qualification|requirements?$|benefits|perks|skills|howtoapply|applicationinstructions|companydescription|^about|whatyou|whoyou|weoffer|nicetohave|musthave|incentivecompensation|additionalinformation|highlights/;
const LABEL_WORDS = new Set(
  words(
    "experience level seniority remote hybrid onsite workplace arrangement telework telecommute department division team " +
      "category function industry sector schedule hours shift shifts contract employment duration term start education degree " +
      "degrees language languages clearance visa sponsorship relocation travel tags keywords hashtags openings vacancies " +
      "grade union bonus equity license licence licenses licences certification certifications classification probation " +
      "accommodation allowance commitment compensation stipend",
  ),
);
const NO_LABEL =
  /(id|url|uri|link|code|logo|image|slug|count|at|timestamp|email|phone|html|explanation|no|views|domain)$/;

/** A key in lower-case letters and digits only, without schema.org's prefix: `Job Title`, `job_title`, `jobTitle` are one. */
export function normalKey(key: string): string {
  return withoutPrefix(key)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** A key as a person would write it: `experienceLevel`, `experience_level` give `Experience level`. */
export function humanKey(key: string): string {
  const spaced = withoutPrefix(key)
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/[_\s-]+/g, " ")
    .trim();
  const lower = spaced.replace(/\p{Lu}\p{Ll}+/gu, (word) => word.toLowerCase());
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

/** Whether a field of this name holds a part of the posting's text (`responsibilities`, `benefits`, ...). */
export function isSectionKey(key: string): boolean {
  return SECTION.test(normalKey(key));
}

/** Whether a short value of this name is content for a reader (`Experience level`), not bookkeeping (`views`). */
export function isLabelKey(key: string): boolean {
  const normal = normalKey(key);
  if (NO_LABEL.test(normal) || normal.startsWith("has")) return false;
  return (
    /fulltime|parttime/.test(normal) ||
    humanKey(key)
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => LABEL_WORDS.has(word))
  );
}

/** Without schema.org's prefix, and without letters that only sort the keys (`a_benefits`, `aa_degrees`). */
function withoutPrefix(key: string): string {
  return key.replace(/^(?:schema:|https?:\/\/schema\.org\/)/, "").replace(/^([a-z])\1?_(?=[a-z]{3})/, "");
}

function words(list: string): string[] {
  return list.split(" ");
}
