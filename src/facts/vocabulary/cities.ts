const list = (text: string): readonly string[] => text.trim().split(/\s*;\s*/);

/**
 * Large cities, so that of "Headingley, Leeds" and "Yaba, Lagos, Nigeria" the city is known from its quarter. Names that are
 * also those of a region around them (Zug, Luxembourg) are here where the city is the likelier of the two.
 */
export const CITIES: ReadonlySet<string> = new Set(
  list(`
London; Birmingham; Manchester; Leeds; Sheffield; Bradford; Liverpool; Bristol; Leicester; Nottingham; Coventry; Newcastle; Newcastle upon Tyne; Sunderland; Brighton; Hull; Plymouth; Wolverhampton; Derby; Southampton; Portsmouth; Oxford; Cambridge; York; Norwich; Exeter; Reading; Bath; Milton Keynes; Stoke-on-Trent; Preston; Bolton; Swindon; Peterborough; Luton; Slough; Bournemouth; Ipswich; Gloucester; Cheltenham; Warrington; Chester; Lancaster; Carlisle; Durham; Middlesbrough; Worcester; Lincoln; Northampton; Guildford; Croydon; Edinburgh; Glasgow; Aberdeen; Dundee; Inverness; Stirling; Perth; Cardiff; Swansea; Newport; Wrexham; Belfast; Derry; Lisburn;
Dublin; Cork; Limerick; Galway; Waterford; Sligo; Kilkenny; Letterkenny;
New York; New York City; Los Angeles; Chicago; Houston; Phoenix; Philadelphia; San Antonio; San Diego; Dallas; San Jose; Austin; Jacksonville; Fort Worth; Columbus; Charlotte; San Francisco; Indianapolis; Seattle; Denver; Boston; El Paso; Nashville; Detroit; Oklahoma City; Portland; Las Vegas; Memphis; Louisville; Baltimore; Milwaukee; Albuquerque; Tucson; Fresno; Sacramento; Kansas City; Mesa; Atlanta; Omaha; Colorado Springs; Raleigh; Miami; Long Beach; Virginia Beach; Oakland; Minneapolis; Tulsa; Tampa; Arlington; New Orleans; Wichita; Cleveland; Bakersfield; Honolulu; Anaheim; Lexington; Anchorage; Cincinnati; St. Louis; Saint Louis; Pittsburgh; St. Paul; Saint Paul; Greensboro; Orlando; Newark; Buffalo; Plano; Irvine; Toledo; Lincoln; Jersey City; Chandler; Madison; Lubbock; Scottsdale; Reno; Norfolk; Chesapeake; Boise; Richmond; Spokane; Baton Rouge; Des Moines; Tacoma; Salt Lake City; Birmingham; Rochester; Grand Rapids; Huntsville; Providence; Knoxville; Chattanooga; Sioux Falls; Fort Lauderdale; Syracuse; Hartford; New Haven; Little Rock; Charleston; Savannah; Albany; Ann Arbor; Palo Alto; Mountain View; Sunnyvale; Santa Clara; Menlo Park; Berkeley; Brooklyn; Manhattan; Washington; Bellevue; Redmond; Duluth; Bozeman; Billings; Fargo; Burlington; Manchester; Dayton; Akron; Durham;
Toronto; Montreal; Montréal; Vancouver; Calgary; Edmonton; Ottawa; Winnipeg; Quebec City; Hamilton; Kitchener; Waterloo; London; Victoria; Halifax; Saskatoon; Regina; St. John's; Mississauga; Brampton; Surrey; Burnaby; Laval; Gatineau; Kelowna; Moncton; Fredericton; Saint John; Charlottetown; Whitehorse; Yellowknife; Iqaluit; Windsor; Guelph; Dartmouth;
Sydney; Melbourne; Brisbane; Perth; Adelaide; Canberra; Hobart; Darwin; Gold Coast; Newcastle; Wollongong; Geelong; Cairns; Townsville; Toowoomba; Ballarat; Bendigo; Launceston; Alice Springs; Auckland; Wellington; Christchurch; Hamilton; Tauranga; Dunedin; Palmerston North; Napier; Nelson; Rotorua; Queenstown; Invercargill; Suva; Port Moresby;
Berlin; Hamburg; Munich; München; Cologne; Köln; Frankfurt; Frankfurt am Main; Stuttgart; Düsseldorf; Leipzig; Dortmund; Essen; Bremen; Dresden; Hanover; Hannover; Nuremberg; Nürnberg; Duisburg; Bochum; Bonn; Münster; Karlsruhe; Mannheim; Augsburg; Wiesbaden; Kiel; Aachen; Freiburg; Mainz; Rostock; Potsdam; Heidelberg; Darmstadt; Regensburg; Ulm; Jena; Vienna; Wien; Graz; Linz; Salzburg; Innsbruck; Zurich; Zürich; Geneva; Genève; Basel; Bern; Lausanne; Lucerne; Winterthur; St. Gallen; Lugano; Zug;
Paris; Marseille; Lyon; Toulouse; Nice; Nantes; Strasbourg; Montpellier; Bordeaux; Lille; Rennes; Reims; Grenoble; Dijon; Brest; Brussels; Antwerp; Ghent; Bruges; Leuven; Liège; Namur; Charleroi; Luxembourg; Amsterdam; Rotterdam; The Hague; Den Haag; Utrecht; Eindhoven; Groningen; Tilburg; Breda; Nijmegen; Delft; Leiden; Haarlem; Maastricht; Arnhem; Leeuwarden;
Madrid; Barcelona; Valencia; Seville; Sevilla; Zaragoza; Málaga; Malaga; Bilbao; Murcia; Palma; Granada; Lisbon; Lisboa; Porto; Braga; Coimbra; Faro; Rome; Milan; Milano; Naples; Turin; Torino; Palermo; Genoa; Bologna; Florence; Venice; Verona; Trieste; Athens; Thessaloniki; Patras; Heraklion; Valletta; Nicosia; Limassol;
Copenhagen; Aarhus; Odense; Aalborg; Stockholm; Gothenburg; Malmö; Uppsala; Lund; Umeå; Luleå; Kiruna; Oslo; Bergen; Trondheim; Stavanger; Tromsø; Bodø; Longyearbyen; Helsinki; Espoo; Tampere; Turku; Oulu; Reykjavík; Reykjavik; Akureyri; Nuuk; Tórshavn;
Warsaw; Kraków; Krakow; Łódź; Wrocław; Wroclaw; Poznań; Gdańsk; Gdansk; Gdynia; Katowice; Lublin; Szczecin; Prague; Brno; Ostrava; Bratislava; Budapest; Debrecen; Bucharest; Cluj-Napoca; Iași; Timișoara; Sofia; Plovdiv; Varna; Belgrade; Novi Sad; Zagreb; Split; Ljubljana; Sarajevo; Skopje; Tirana; Pristina; Podgorica; Kyiv; Lviv; Odesa; Kharkiv; Chișinău; Tallinn; Tartu; Riga; Vilnius; Kaunas; Tbilisi; Yerevan; Baku; Istanbul; Ankara; Izmir; Antalya;
Tel Aviv; Jerusalem; Haifa; Beirut; Amman; Cairo; Alexandria; Casablanca; Rabat; Marrakech; Tangier; Tunis; Algiers; Riyadh; Jeddah; Dammam; Dubai; Abu Dhabi; Sharjah; Doha; Kuwait City; Manama; Muscat; Nairobi; Mombasa; Kisumu; Kampala; Dar es Salaam; Arusha; Kigali; Addis Ababa; Lagos; Abuja; Ibadan; Kano; Port Harcourt; Accra; Kumasi; Tamale; Dakar; Abidjan; Bamako; Freetown; Monrovia; Douala; Yaoundé; Kinshasa; Luanda; Lusaka; Kitwe; Ndola; Harare; Bulawayo; Lilongwe; Blantyre; Maputo; Windhoek; Walvis Bay; Gaborone; Cape Town; Johannesburg; Durban; Pretoria; Port Elizabeth; Gqeberha; Bloemfontein; Stellenbosch; Juba; Khartoum; Mogadishu; Antananarivo; Port Louis;
Mumbai; Delhi; New Delhi; Bengaluru; Bangalore; Hyderabad; Chennai; Kolkata; Pune; Ahmedabad; Jaipur; Lucknow; Kochi; Gurgaon; Gurugram; Noida; Chandigarh; Indore; Coimbatore; Nagpur; Surat; Bhopal; Thiruvananthapuram; Visakhapatnam; Goa; Karachi; Lahore; Islamabad; Rawalpindi; Dhaka; Chittagong; Colombo; Kandy; Kathmandu; Pokhara; Male; Beijing; Shanghai; Shenzhen; Guangzhou; Hong Kong; Macau; Taipei; Kaohsiung; Hsinchu; Tokyo; Osaka; Kyoto; Nagoya; Yokohama; Fukuoka; Sapporo; Kobe; Seoul; Busan; Incheon; Daejeon; Singapore; Kuala Lumpur; George Town; Johor Bahru; Kuching; Kota Kinabalu; Jakarta; Surabaya; Bandung; Denpasar; Medan; Bangkok; Chiang Mai; Phuket; Hanoi; Ho Chi Minh City; Da Nang; Hai Phong; Manila; Makati; Quezon City; Cebu City; Davao City; Taguig; Phnom Penh; Siem Reap; Vientiane; Yangon; Ulaanbaatar; Almaty; Astana; Tashkent; Bishkek;
São Paulo; Sao Paulo; Rio de Janeiro; Brasília; Belo Horizonte; Porto Alegre; Curitiba; Recife; Salvador; Fortaleza; Florianópolis; Manaus; Buenos Aires; Córdoba; Rosario; Mendoza; Santiago; Valparaíso; Concepción; Montevideo; Asunción; La Paz; Santa Cruz; Lima; Arequipa; Cusco; Quito; Guayaquil; Bogotá; Bogota; Medellín; Medellin; Cali; Barranquilla; Cartagena; Caracas; Panama City; San José; Managua; Tegucigalpa; San Salvador; Guatemala City; Mexico City; Guadalajara; Monterrey; Puebla; Tijuana; Querétaro; Mérida; Cancún; Havana; Santo Domingo; Kingston; San Juan; Port of Spain; Bridgetown; Nassau; Port-au-Prince`).map(
    (name) => name.toLowerCase(),
  ),
);

/** Short names and other names of cities. */
export const CITY_NAMES: readonly (readonly string[])[] = [
  ["New York", "NYC", "New York City"],
  ["San Francisco", "SF", "San Fran"],
  ["Los Angeles", "LA", "L.A."],
  ["Washington", "Washington DC", "Washington D.C.", "DC", "D.C."],
  ["Munich", "München"],
  ["Cologne", "Köln"],
  ["Vienna", "Wien"],
  ["Zurich", "Zürich"],
  ["Geneva", "Genève"],
  ["Bengaluru", "Bangalore"],
  ["Montreal", "Montréal"],
  ["Milan", "Milano"],
  ["Lisbon", "Lisboa"],
  ["Seville", "Sevilla"],
  ["Ghent", "Gent"],
  ["The Hague", "Den Haag"],
  ["Krakow", "Kraków"],
  ["Wroclaw", "Wrocław"],
  ["Gdansk", "Gdańsk"],
  ["São Paulo", "Sao Paulo"],
  ["Bogotá", "Bogota"],
  ["Medellín", "Medellin"],
  ["Málaga", "Malaga"],
  ["Reykjavík", "Reykjavik"],
  ["Ho Chi Minh City", "Saigon"],
  ["Mumbai", "Bombay"],
  ["Delhi", "New Delhi"],
  ["Gurugram", "Gurgaon"],
  ["Saint Louis", "St. Louis", "St Louis"],
  ["Saint Paul", "St. Paul", "St Paul"],
];
