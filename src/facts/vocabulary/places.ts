const list = (text: string): readonly string[] => text.split(/\s*;\s*/);

/** Countries by their common name, each with its other names and codes. */
export const COUNTRIES: readonly (readonly string[])[] = `
United States | USA | US | U.S. | U.S.A. | United States of America | America; United Kingdom | UK | U.K. | GB | Great Britain | Britain;
Canada | CA | CAN; Australia | AU | AUS; New Zealand | NZ | NZL | Aotearoa; Ireland | IE | IRL | Republic of Ireland; Germany | DE | DEU | Deutschland; France | FR | FRA; Spain | ES | ESP | España;
Portugal | PT | PRT; Italy | IT | ITA | Italia; Netherlands | NL | NLD | The Netherlands | Holland; Belgium | BE | BEL; Luxembourg | LU | Grand Duchy of Luxembourg; Switzerland | CH | CHE | Schweiz | Suisse; Austria | AT | AUT | Österreich;
Denmark | DK | DNK; Sweden | SE | SWE; Norway | NO | NOR; Finland | FI | FIN; Iceland | IS | ISL; Poland | PL | POL; Czechia | CZ | Czech Republic; Slovakia | SK; Hungary | HU; Romania | RO; Bulgaria | BG; Greece | GR;
Cyprus | CY; Malta | MT; Estonia | EE; Latvia | LV; Lithuania | LT; Slovenia | SI; Croatia | HR; Serbia | RS; Bosnia and Herzegovina | BA; Albania | AL; North Macedonia | MK; Kosovo | XK; Montenegro | ME; Ukraine | UA; Moldova | MD; Georgia (country) | GE; Armenia | AM; Azerbaijan | AZ;
Turkey | TR | Türkiye; Israel | IL; Lebanon | LB; Jordan | JO; Egypt | EG; Morocco | MA; Tunisia | TN; Algeria | DZ; Saudi Arabia | SA | KSA; United Arab Emirates | AE | UAE; Qatar | QA; Iraq | IQ; Iran | IR; Yemen | YE; Syria | SY; Afghanistan | AF; Libya | LY; Kuwait | KW; Bahrain | BH; Oman | OM;
India | IN | IND; Pakistan | PK; Bangladesh | BD; Sri Lanka | LK; Nepal | NP; China | CN; Hong Kong | HK; Taiwan | TW; Japan | JP | JPN; South Korea | KR | Korea; Singapore | SG | SGP; Malaysia | MY; Indonesia | ID; Thailand | TH; Vietnam | VN; Philippines | PH; Cambodia | KH; Mongolia | MN; Kazakhstan | KZ; Uzbekistan | UZ;
South Africa | ZA | RSA; Kenya | KE; Uganda | UG; Tanzania | TZ; Rwanda | RW; Ethiopia | ET; Nigeria | NG; Ghana | GH; Senegal | SN; Ivory Coast | CI | Côte d’Ivoire; Cameroon | CM; Zambia | ZM; Zimbabwe | ZW; Malawi | MW; Mozambique | MZ; Namibia | NA; Botswana | BW; South Sudan | SS; Sudan | SD; Somalia | SO; Sierra Leone | SL; Liberia | LR; Mali | ML; Madagascar | MG; Mauritius | MU; Angola | AO;
Brazil | BR | Brasil; Mexico | MX | México; Argentina | AR; Chile | CL; Colombia | CO; Peru | PE | Perú; Ecuador | EC; Bolivia | BO; Uruguay | UY; Paraguay | PY; Venezuela | VE; Costa Rica | CR; Panama | PA; Guatemala | GT; Honduras | HN; Nicaragua | NI; El Salvador | SV; Dominican Republic | DO; Jamaica | JM; Trinidad and Tobago | TT; Cuba | CU; Haiti | HT; Puerto Rico | PR; Fiji | FJ; Papua New Guinea | PG; Palau | PW; Samoa | WS; Tonga; Vanuatu | VU; Solomon Islands | SB; Kiribati; Maldives | MV; Bhutan | BT; Laos; Myanmar | MM | Burma; Brunei | BN; East Timor | Timor-Leste; Macau; Belarus | BY; Russia | RU; Liechtenstein; Monaco; Andorra; San Marino; Kyrgyzstan | KG; Tajikistan | TJ; Turkmenistan; Gambia | GM | The Gambia; Guinea; Burkina Faso | BF; Niger; Chad | TD; Benin | BJ; Togo | TG; Democratic Republic of the Congo | CD | DRC; Congo | CG; Gabon; Eritrea | ER; Djibouti | DJ; Lesotho; Eswatini | SZ | Swaziland; Burundi | BI; Cape Verde | CV; Seychelles; Comoros; Barbados | BB; Bahamas | BS | The Bahamas; Belize | BZ; Guyana | GY; Suriname | SR; Saint Lucia | St. Lucia; Grenada; Antigua and Barbuda; Gibraltar | GI; Jersey; Guernsey; Guam | GU; Cayman Islands ; Greenland | GL; Faroe Islands | FO; Bermuda | BM`
  .split(";")
  .map((entry) => entry.trim().split(/\s*\|\s*/));

/** Regions with their codes, by country. */
export const REGIONS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  "United States": list(
    "Alabama AL; Alaska AK; Arizona AZ; Arkansas AR; California CA; Colorado CO; Connecticut CT; Delaware DE; Florida FL; Georgia GA; Hawaii HI; Idaho ID; Illinois IL; Indiana IN; Iowa IA; Kansas KS; Kentucky KY; Louisiana LA; Maine ME; Maryland MD; Massachusetts MA; Michigan MI; Minnesota MN; Mississippi MS; Missouri MO; Montana MT; Nebraska NE; Nevada NV; New Hampshire NH; New Jersey NJ; New Mexico NM; New York NY; North Carolina NC; North Dakota ND; Ohio OH; Oklahoma OK; Oregon OR; Pennsylvania PA; Rhode Island RI; South Carolina SC; South Dakota SD; Tennessee TN; Texas TX; Utah UT; Vermont VT; Virginia VA; Washington WA; West Virginia WV; Wisconsin WI; Wyoming WY; District of Columbia DC",
  )
    .map(nameAndCode)
    .map((names) => (names[1] === "DC" ? [...names, "D.C."] : names)),
  Canada: list(
    "Ontario ON; Quebec QC; British Columbia BC; Alberta AB; Manitoba MB; Saskatchewan SK; Nova Scotia NS; New Brunswick NB; Newfoundland and Labrador NL; Prince Edward Island PE; Yukon YT; Northwest Territories NT; Nunavut NU",
  )
    .map((entry) => nameAndCode(entry))
    .map((names) => (names[0] === "Quebec" ? [...names, "Québec"] : names)),
  Australia: list(
    "New South Wales NSW; Victoria VIC; Queensland QLD; Western Australia WA; South Australia SA; Tasmania TAS; Australian Capital Territory ACT; Northern Territory NT",
  ).map(nameAndCode),
  "United Kingdom": list("England; Scotland; Wales; Northern Ireland").map((name) => [name]),
};

/** Counties that stand in addresses without their country. */
export const COUNTIES: ReadonlySet<string> = new Set(
  list(
    "Bedfordshire; Berkshire; Buckinghamshire; Cambridgeshire; Cheshire; Cornwall; Cumbria; Derbyshire; Devon; Dorset; County Durham; East Sussex; West Sussex; Sussex; Essex; Gloucestershire; Hampshire; Herefordshire; Hertfordshire; Kent; Lancashire; Leicestershire; Lincolnshire; Merseyside; Norfolk; Northamptonshire; Northumberland; Nottinghamshire; Oxfordshire; Rutland; Shropshire; Somerset; Staffordshire; Suffolk; Surrey; Tyne and Wear; Warwickshire; West Midlands; East Midlands; Wiltshire; Worcestershire; North Yorkshire; South Yorkshire; West Yorkshire; East Yorkshire; Yorkshire; Middlesex; Greater Manchester; Isle of Wight; Isle of Man; Gwynedd; Powys; Dyfed; Gwent; Glamorgan; Argyll; Fife; Ayrshire; Lanarkshire; Aberdeenshire; Perthshire; Svalbard; Antrim; Armagh; Down; Fermanagh; Tyrone",
  ).map((name) => name.toLowerCase()),
);

function nameAndCode(entry: string): string[] {
  const at = entry.lastIndexOf(" ");
  return [entry.slice(0, at), entry.slice(at + 1)];
}
