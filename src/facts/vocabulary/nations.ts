/** Words for whose citizen someone is, as a pattern's source; used with the flags `iu`. */
export const NATION =
  "U\\.S\\.(?:A\\.)?|US|USA|United States|American|UK|U\\.K\\.|British|EU(?:/EE?A|/EFTA)?|EEA|EFTA|European(?: Union)?|Schengen|NATO|AUKUS|Five Eyes|" +
  "Canadian|Australian|New Zealand|NZ|Irish|French|German|Swiss|Austrian|Dutch|Belgian|Danish|Swedish|Norwegian|Finnish|Icelandic|Polish|" +
  "Czech|Slovak|Hungarian|Romanian|Bulgarian|Greek|Italian|Spanish|Portuguese|Estonian|Latvian|Lithuanian|Ukrainian|Turkish|Israeli|" +
  "Saudi|Emirati|UAE|GCC|Qatari|Kuwaiti|Omani|Bahraini|Egyptian|Moroccan|Tunisian|Kenyan|Ugandan|Tanzanian|Rwandan|Nigerian|Ghanaian|" +
  "South African|SA|Botswana|Zambian|Namibian|Ethiopian|ECOWAS|East African|Indian|Pakistani|Bangladeshi|Nepali|Sri Lankan|Malaysian|" +
  "Singapore|Singaporean|Indonesian|Thai|Vietnamese|Philippine|Filipino|Chinese|Hong Kong|Taiwanese|Japanese|Korean|Fiji(?:an)?|PNG|" +
  "Brazilian|Mexican|Argentin(?:e|ian)|Chilean|Colombian|Peruvian|Jamaican|Commonwealth";

/** Countries and unions, as a pattern's source; used with the flags `iu`. */
export const COUNTRY =
  "U\\.S\\.(?:A\\.)?|US\\b|USA\\b|United States(?: of America)?|America|UK|U\\.K\\.|United Kingdom|Great Britain|Britain|England|Scotland|Wales|Northern Ireland|EU\\b|" +
  "European Union|EEA|European Economic Area|Schengen|NATO|Canada|Australia|New Zealand|NZ\\b|Ireland|France|Germany|Switzerland|Austria|" +
  "Netherlands|Belgium|Luxembourg|Denmark|Sweden|Norway|Finland|Iceland|Poland|Czechia|Czech Republic|Slovakia|Hungary|Romania|Bulgaria|" +
  "Greece|Cyprus|Malta|Italy|Spain|Portugal|Estonia|Latvia|Lithuania|Ukraine|Turkey|Israel|Saudi Arabia|UAE|United Arab Emirates|Qatar|" +
  "Kuwait|Egypt|Morocco|Tunisia|Kenya|Uganda|Tanzania|Rwanda|Nigeria|Ghana|South Africa|Botswana|Zambia|Namibia|Ethiopia|India|Pakistan|" +
  "Bangladesh|Nepal|Sri Lanka|Malaysia|Singapore|Indonesia|Thailand|Vietnam|Philippines|China|Hong Kong|Taiwan|Japan|South Korea|Korea|" +
  "Oman|Bahrain|Lebanon|Zimbabwe|Malawi|Mozambique|Cameroon|Senegal|Croatia|Slovenia|Serbia|Liechtenstein|Mauritius|Trinidad|Barbados|" +
  "Fiji|Papua New Guinea|Brazil|Mexico|Argentina|Chile|Colombia|Peru|Jamaica";
