/**
 * First and last names, without accents and in lower case, that are also ordinary Dutch or English words (or nearly: a
 * month, a country, a plant). They count as a name only with a capital inside a sentence.
 */
export const ordinaryWords: ReadonlySet<string> = new Set(
  `ad angel anker april august august bas beer berg berk bloem boer bol boom bos bosch brand breed brouwer bruin bever
  berend bakker can cor daan dag dam dean dekker dijk don door drost eden eik els elf emir engel erik ever fee fleur
  florijn gans geel geluk goed grace graaf groen groot groote haan hans hart haas heer hein heide helder hof hoek hope
  houtman iris jager jan jet jip job joker jong jonge joy juli june juni kamp kees keizer kerk kers klaver klein kleine
  klok kok koning koster kok kraan krol kuiper lente liv lieve lies lily linde lot lotus lucas luna maan maas madelief
  maker mark mars max mees mei meer meijer melis merel meulen mila minnaar molen molenaar mos mulder muis nel noor noord
  nova nur oost pauw peer pen peters pim piet pijl ploeg post prins punt puur raaf rein rik ring rob robin roos rose
  rozemarijn ruiter ruud sam schaap schipper schilder schouten sem senna sint sita slager smit snel sol ster sterk storm
  sun suzuki tak teun ties tijn tim timmer timmerman toon ton tuin vaart valk veer veld verbeek vis visser vliet vlieger
  vogel vos vrij wal ward water weber wende west wiel wijn wil will willen winter wit wolf wout zand zee zoet zoe zomer
  zon zuid zwaan zwart hugo faith summer victor victoria asia paris chelsea jade ruby amber violet daisy bella dilan
  meta elke ken leen frank said koos harm tuba flip floor aster karst demi freek hind jasmijn sultan nazar kuba carmen dick saber
  ocean river sky melody harmony destiny bo ben bob dani dirk ed fenna gerard guus han hanne heleen ilse jack joke
  joost jort jules kai kim lea lee les lex lien loes lou luc mart mats mick mik mia nico nick noa noah pam pat pip puck
  raf ray rens rex rita roel ron rose ross sanne sil siem stef sven ted tess thijs tom wim yu anna maria eva ada ali
  ela eda su ay gul deniz yagmur gunes toprak nar melek cihan umut ilk baris ayla iman islam nour amal hana salam din
  dina jihad rahma amin sara polen roman dan ana luka nina bas marina vera nadia wiera nadzieja`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
