/** What kind of employer it is, as it says of itself; with a cheap test of whether the pattern may match. */
export const EMPLOYERS: readonly (readonly [value: string, hint: RegExp, pattern: RegExp])[] = [
  [
    "agency",
    /client|agency|employment business|consultancy/i,
    /\b(?:our|my|the) client(?=['’]s? (?:is|has|seeks)|,? [^.;]{0,90}\b(?:is|are|has|have|seeks?|needs?|requires?|look|wants?|offers?|based|writes?|makes?|builds?|ships?|runs?|answers?|operates?)\b)|\b(?:our|my) clients (?:is|are|have) (?:currently |now |urgently |actively )?(?:looking|seeking|recruiting|in need|a part|part)\b|\bon behalf of (?:(?:one of )?(?:our|my)|an?|the)? ?(?:\p{L}+ )?clients?\b|\bfor (?:one of )?(?:our|my) clients?,? (?:an?|the|who|based|in)\b|\ba client of (?:ours|mine)\b|\b(?:recruitment|employment|staffing) (?:agency|business|consultancy)\b(?=[^.;]{0,40}(?:acting|for this|in relation|vacancy|$|[.,]))|\bact(?:s|ing) as an? (?:employment|recruitment) (?:agency|business)\b|\bwork(?:ing)? (?:in partnership )?(?:with|for) (?:our|my) client\b|\b(?:apply|applications?) (?:through|via) (?:the|our) agency\b/giu,
  ],
  [
    "nonprofit",
    /profit|501|charit/i,
    /(?:\b(?:is|are|as|at|an?)|['’]re|[,(]) ?(?:\p{L}[\p{L}-]* ){0,4}?(?<said>(?:non[- ]?profit|not[- ]for[- ]profit)(?: making)?)\b(?=(?:,? (?:\p{L}+ ){0,2}(?:organi[sz]ation|org|agency|association|corporation|company|institution|foundation|hospital|schools?|group|provider|employer|health|entity|arm|that|which|whose|based|dedicated|located)\b)|[.,;)]|\s*$)|\b501 ?\(?c\)? ?\(?3\)?|\bregistered charity\b|\bcharitable (?:trust|organi[sz]ation|foundation|company)\b|\b(?:is|are|['’]re|run by|by|as) an? (?:\p{L}[\p{L}-]* ){0,3}(?<charity>charity)\b/giu,
  ],
  [
    "government",
    /civil service|public sector|authority|agency|department|municipality/i,
    /\b(?:the civil service(?! commission| exam)|public sector (?:employer|body|organi[sz]ation)|(?:is|are|as) (?:an? |the )?(?:\p{L}+ ){0,2}(?:local authority|federal agency|state agency|government (?:agency|department)|municipality))\b(?! (?:clients?|customers?|experience|partners|leave))/giu,
  ],
  [
    "startup",
    /start[- ]?up|stage|funded|backed/i,
    /\b(?:we(?:['’]re| are)|is|as an?|as the|at our|join(?:ing)?|our|it(?:['’]s| is))\s(?:\p{L}+[ -]){0,5}?start[- ]?up\b(?! (?:experience|environment|mentality|studio|clients|community|ecosystem|founders))|\b(?:seed|early|pre[- ]seed|series [abc])[- ](?:stage|funded|backed)\b[^.;]{0,15}\b(?:start[- ]?up|company)\b|\b(?:YC|Y Combinator)[- ]backed\b/giu,
  ],
  [
    "family_owned",
    /family/i,
    /\bfamily[- ](?:owned|run)\b(?:(?: and| &|,)[- ](?:operated|run|managed))?|\b(?:a|our) (?:\p{L}+ ){0,2}family (?:business|firm|company|hotel|bakery|farm|restaurant|winery|practice)\b(?! (?:members|law|office))/giu,
  ],
  [
    "cooperative",
    /co-?op|owned/i,
    /\b(?:worker|member|employee)[- ]owned\b(?! in part)|\b(?:an?|workers['’]?|our|housing|farm\w*) (?:\p{L}+ ){0,2}(?:co-?operative|co-op)\b(?! (?:and|team|spirit|attitude|manner|environment|approach|relationship|extension|education|agreement|working|\p{L}+ (?:environment|team)))|\p{Lu}\p{L}+ (?<said>Co-?operative|Co-op)\b|\bowned by the people who work\b/giu,
  ],
  [
    "union",
    /union|bargaining|collective|represent|recogni|enterprise|hall of/i,
    /\bunion(?:i[sz]ed)? (?:position|role|shop|job|post|bargaining|represented|environment)\b(?!: no)|\b[Bb]argaining unit\b|\b[Cc]ollective (?:bargaining )?agreement\b|\benterprise agreement with the union\b|\brepresented by (?:the )?\p{Lu}|\bcovered by (?:the |an? )?(?:\p{Lu}\p{L}+ )?(?:[Uu]nion)\b|\brecogni[sz]ed (?:trade )?union\b|\b(?:staff|nurses|workers|employees) are (?:represented|unioni[sz]ed)\b|\b(?:hall|union) represents us\b|\bhall of Local \d+|\b\p{Lu}\p{L}+ is recogni[sz]ed\b/gu,
  ],
];
/** Speaks of others than the employer. */
export const OTHER_EMPLOYER =
  /\b(?:experience|previous|background|customers?|volunteer(?:ing)? (?:at|for)|works? with|serv(?:e|es|ing)|partner\w*|support\w* (?:the|other)|helps?|for \p{L}+ clients|clients include|other|including|such as|sell\w* to|between|credit|ability|foster|eager|want to|passion\w*|years|worked|lean|advis\w+)\b[^.;]{0,50}$/iu;
/** An employer's name that says a public body. */
export const PUBLIC_BODY =
  /^(?:the )?(?:(?:city|town|county|state|village|borough|government|commonwealth|ministry|department|province|municipality|district|ministerio)\s(?:and \p{L}+ )?of\b.*|.*\b(?:county|city|district|borough|town|parish|regional|village|shire|municipal) (?:council|government|corporation)\b.*|.*\b(?:county|state) (?:health and human|department|sheriff|board|court|clerk|library)\b.*|.*\bpolice department\b.*|.*\bcounty$|u\.?s\.? (?:department|army|navy|air force)\b.*)$/iu;
