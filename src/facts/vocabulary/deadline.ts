/** Labels of the last day for applications. */
export const LABEL =
  /^(?:clos(?:es|ing|e)(?: (?:date|on|time|day))?(?: for applications)?|(?:final |application |applications? |submission |job |posting |vacancy |advert )?(?:clos(?:es|ing|e)(?: date)?|deadline|cut-?off|end date|due)(?: (?:date|for applications|to apply))?|apply (?:by|before|until)|applications?(?: (?:by|close[sd]?|due|until|open until|to|accepted until|period|window|date|in by))?|deadline(?: for applications?)?|last (?:date|day) (?:to apply|for applications?|of application)|expir(?:es|y|ation)(?: date)?|valid (?:through|until|to)|(?:posting )?end date|posting closes|date closing|open until|how to apply|to apply)$/i;

/** Pattern source of what one does to apply, and of what one sends. */
export const APPLYING =
  "apply|applying|applications?|applied|applicants?|cvs?|r[ée]sum[ée]s?|letters?|portfolios?|showreels?|paperwork|forms?|file|submit(?:ted|ting)?|submissions?|send|sending|sent|write|drop|reply|replies|e-?mails?|mail|respond|responses?|register|upload(?:ed)?|call|ring|phone|text|whatsapp|hand(?:ed)? in|get in touch|contact|received?|reach(?:es)?|arrives?|expressions? of interest|express (?:your |an )?interest|nominations?|names|documents|dossiers?|post it|bring|stop by|pop in|tell us|let us know|say hello|put your name|get (?:it|them|yours|your \\w+) (?:in|to)|closing|deadline|knock|hear from you|vacancy|note|a line|a message";

/** Pattern source of words that close what is applied for, where the day is right behind. */
export const CLOSING =
  "(?:application |submission |job |the |our |for )*(?:closing|closes?|closed|shuts?|deadline|cut-?off|expires?|ends?|due|final (?:day|date)|last (?:day|date|chance|call)|comes? down|window (?:is|runs|closes)|open)(?:\\s(?:date|day|time|point|on|at|is|are|falls?|will be|by|for|applications?|receipt|this|the|role|post|position|vacancy|competition|applying|submissions?|of|to|apply|in|until|till|through|here|and|received))*";

/** What is open, and closes, when people apply. */
export const OPENINGS =
  "applications?|apply|applying|posting|post|advert|ad|vacancy|position|role|job|window|recruitment|competition|portal|call|round|intake|submissions?|cvs?|closing date|deadline|we|books|inbox|file|search|this|it|registration|list";

/** Pattern source of words that make the day another one. */
export const NOT_APPLYING =
  "interviews?|tests?|trial|assessment|shifts?|(?:doors?|offices?|shop|library|store|kitchen|restaurant) (?:is|are|will|opens?|closes?|closed|shuts?)|we['’]re closed|is closed|contract|fixed[- ]term|funded|appointment|appointed|employment|lease|programme|training|start\\w*|season|work(?:s|ing)?|orientation|position (?:runs|ends)|posted|heard|hear from us|decision|decide|notified|notify|let you know|get back|offer|references|graduat\\w+|degree|ph\\.?d|doctorate|projects?|tax|filing|print|launch|returns?|invoices?|audit|grants?|bids?|tender|reports?|licen[cs]e|certificat\\w+|qualified|vaccinat\\w+|enrol\\w*|exhibition|fair|festival|show|maternity|onboard\\w*|in post|here by|join(?:ing)?|permit|visa|valid|tickets?|customers?|students?";

/** Pattern sources of ways to say that applications are taken until the post is filled. */
export const ROLLING: readonly string[] = [
  "(?:on (?:a |an )?)?rolling (?:basis|deadline|recruitment|review|applications?|admissions?|intakes?|hiring|start dates and applications|process|closing)",
  "(?:recruit|hire|hiring|interview|interviewing|review|reviewing|accept|accepting|consider|considering|assess|appoint|shortlist|recruitment|applications|intake)(?:\\p{L}*)(?: \\p{L}+){0,4} (?:on a rolling|continuously|all year(?: round)?|year[- ]round|on an ongoing) ?(?:basis)?",
  "(?:continuous|ongoing|year[- ]round|evergreen) (?:recruitment|posting|requisition|hiring|intake|vacancy|competition|posting)",
  "(?:until|till|'til|’til) (?:(?:the |all |every |our |this |both |these |all of the )?(?:\\p{L}+ ){0,2}?(?:positions?|posts?|roles?|vacanc(?:y|ies)|jobs?|seats?|places?|slots?|spots?|chairs?|openings?|it|they|suitable candidate|right person|right people|desk|rota|crew|team)(?:['’]s)? (?:is|are|has been|have been|gets?)?\\s?)?(?:filled|taken|full|gone|found)",
  "(?:until|till) (?:we|i) (?:(?:find|have found|['’]ve found|fill|have filled|['’]ve filled|hire|have hired|meet|have) (?:the |our |that |a |it|you|someone|somebody|them|enough))(?: \\p{L}+){0,2}",
  "(?:until|till) (?:the )?right (?:person|people|one|candidate|nurse|cook|pair of hands) (?:is found|comes? along|turns? up|walks in|appears?|is hired|arrives?)",
  "(?:when|once) (?:we['’]ve|we have|i['’]ve) (?:found|filled|hired) (?:you|the right \\p{L}+|somebody|someone|our \\p{L}+|it|them)",
  "(?:there(?:['’]s| is) )?no (?:fixed |set |formal |firm |hard |application |particular )?(?:closing date|deadline|cut-?off)(?! (?:pressure|driven|is))",
  "without (?:a )?(?:closing date|deadline)",
  "(?:applications?|cvs?|letters|everything) (?:(?:are|is|will be|get) )?(?:accepted|reviewed|considered|read|looked at|assessed|taken|answered)(?: \\p{L}+){0,2} (?:continuously|on receipt|as (?:and when )?(?:they|it) (?:arrive|come|land|are received|reach))",
  "(?:read|review|consider|look at|answer|assess|interview|see)(?:ing|s)? (?:every |each |all |them |applications?|applicants|candidates|people|cvs?|letters|it )?(?:\\p{L}+ )?as (?:and when )?(?:they|it|applications|each) (?:arrive|come|land|are received|reach|comes|lands)",
  "apply (?:at )?any ?time",
  "applications? (?:are |is )?(?:welcome|accepted|taken|open) (?:at )?(?:any ?time|all year|throughout the year|year[- ]round)",
  "always (?:open|taking|accepting|looking at|glad of|happy to (?:get|receive)) (?:to )?applications?",
  "first come,? first served",
  "(?:posting|advert|ad|vacancy|position|role|job|applications?) (?:will )?(?:stays?|remains?|is|are) (?:up|open|live|posted)(?: on \\p{L}+)? (?:until|till) (?:filled|further notice)",
  "open until filled",
];
