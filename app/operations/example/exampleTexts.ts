/** Open answers of the example, per item. Made up; some name a person, as real ones do. */
export const exampleTexts: Record<string, string[]> = {
  sch_open_goed: [
    'Snelle reactie en meedenken, ook als het ingewikkeld is.',
    'De consulenten kennen onze school en komen langs als het nodig is.',
    'Fijn dat er iemand bij het overleg aanschuift als wij er zelf niet uitkomen.',
    'Duidelijke adviezen bij de aanvraag van een TLV.',
    'De korte lijnen. Wij weten wie we moeten bellen.',
    'De bijeenkomst over thuiszitters was zeer bruikbaar.',
    'Marieke de Boer dacht mee over een leerling van De Vaart College, ook buiten kantoortijd.',
  ],
  sch_open_beter: [
    'Meer bijeenkomsten waar wij van andere scholen kunnen leren.',
    'De website is onoverzichtelijk, formulieren zijn lastig te vinden.',
    'Eerder laten weten wat er met onze aanvraag gebeurt.',
    'Graag een vaste contactpersoon voor onze school.',
    'Minder papierwerk bij de aanvraag van extra ondersteuning.',
    'Vaker een terugkoppeling na een casusoverleg.',
    'Wij kregen Youssef pas na drie keer bellen aan de lijn. Zijn nummer 06-12345678 stond niet op de website.',
  ],
  sw_open: [
    'Tijd. Er is wel wil, maar geen ruimte in het rooster.',
    'Kleinere groepen van scholen die bij elkaar in de buurt liggen.',
    'Een overzicht van wat elke school kan bieden.',
    'Bij elkaar in de klas kijken, dat leert het meest.',
    'Afspraken over de overstap van vso naar vo nakomen.',
  ],
  'sw_helpt-Comment': ['een gezamenlijke studiedag', 'uitwisselen van leerlingen met een proefperiode'],
  ou_open_hielp: [
    'Dat er eindelijk iemand naar ons luisterde.',
    'De uitleg over wat school moet doen en wat niet.',
    'Een rustig gesprek, niet gehaast.',
    'Dat zij met school hebben gebeld.',
    'Mevrouw Kowalska nam echt de tijd voor onze zoon Sem.',
    'Ik kreeg een naam en een nummer, dat hielp.',
    'Someone explained it in English, thank you.',
  ],
  ou_open_beter: [
    'Sneller terugbellen. Wij wachtten drie weken.',
    'De brieven zijn moeilijk. Graag gewone woorden.',
    'Ik wist niet dat dit loket bestond. School vertelde het niet.',
    'Op de website kon ik niet vinden wie ik moest bellen.',
    'Beter laten weten wat de volgende stap is.',
  ],
  kp_open_goed: [
    'Wij vinden elkaar snel als een leerling thuis komt te zitten.',
    'De gezamenlijke casustafel werkt goed.',
    'Het bureau is bereikbaar en denkt mee.',
    'Er is vertrouwen tussen onderwijs en jeugdhulp.',
  ],
  kp_open_beter: [
    'Afspraken op papier zetten, ook als mensen van baan wisselen.',
    'Eerder aan tafel, niet pas als het vastloopt.',
    'Duidelijker wie waarover beslist.',
    'Actuele informatie op de website over het aanbod.',
  ],
};

/** How a reader would sort them: the first that fits. */
export const exampleThemes: { words: RegExp; theme: string }[] = [
  { words: /website|formulieren|Actuele informatie/, theme: 'Website en informatie' },
  { words: /reactie|bell?en|gebeld|bereikbaar|korte lijnen|contactpersoon|nummer/i, theme: 'Bereikbaarheid' },
  { words: /terugkoppeling|laten weten|volgende stap/, theme: 'Laten weten hoe het verdergaat' },
  { words: /bijeenkomst|leren|klas kijken|studiedag/, theme: 'Van elkaar leren' },
  { words: /meedenken|denkt mee|dacht mee|luisterde|rustig gesprek|nam echt de tijd/, theme: 'Meedenken' },
  { words: /papierwerk|aanvraag|brieven|adviezen/, theme: 'Aanvragen en brieven' },
];
