/** What is typed for short or wrongly, and what it stands for: `typed typed=meant`. */
const LIST = `
dont=don't; doesnt=doesn't; didnt=didn't; isnt=isn't; arent=aren't; cant=can't; wont=won't; wouldnt=wouldn't; havent=haven't; hasnt=hasn't;
im=I'm; ive=I've; u=you; ur=your; pls plz=please; w w/=with; w/o=without; wud=would; shud=should; gonna=going to; wanna=want to; dnt=don't;
experiance experiense expirience experence exprience xp=experience; exprienced experianced=experienced;
sponser=sponsor; sponsers=sponsors; sponsering=sponsoring; sponsered=sponsored; sponsership sponorship=sponsorship;
lisence lisense liscence liscense licenece=licence; salery sallary=salary; wagess=wages; degre degreee=degree;
wknd wkend week-end=weekend; wknds wkends=weekends; nite=night; nites=nights; nightshift=night shift; nightshifts=night shifts; dayshift=day shift;
jr=junior; sr snr=senior; govt gov gov't=government; uni=university; clearence clearnce=clearance; citzen=citizen; emplyer=employer;
bachelors bachelers batchelors=bachelor's; immediatly imediately=immediately; imediate immediat=immediate; remotly=remotely; remot=remote;
benifits=benefits; benifit=benefit; vollunteer=volunteer; intership=internship; partime parttime=part-time; fulltime=full-time;
freelence=freelance; pention=pension; bonuse=bonus; hols=holidays; accom=accommodation; asap=immediately; hybird=hybrid; wfh=work from home;
lang=language; reqd=required; req=required; mgr=manager; mgmt=management; abt=about; exp=experience; wk=week;
`;

/** Lower-case words that are read as others. */
export const SHORTHAND: ReadonlyMap<string, string> = new Map(
  LIST.split(";").flatMap((entry) => {
    const [typed = "", meant = ""] = entry.trim().split("=");
    return typed.split(" ").map((word) => [word, meant] as const);
  }),
);

/** Words of conditions, of eight letters or more, that are recognised with a slip of one letter. */
export const KEY_WORDS: readonly string[] =
  "experience accommodation permanent temporary apprenticeship internship certificate clearance citizenship sponsorship government insurance flexible weekends background relocation commission immediately university nonprofit charities holidays bachelor vaccination healthcare overtime freelance contract language posted"
    .split(" ")
    .filter((word) => word.length >= 8);
