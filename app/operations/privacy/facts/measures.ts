/** What the product itself does to protect people. Each is in the code and tested. */
export const measures: readonly string[] = [
  'Antwoorden staan tot het verzegelen versleuteld (AES-256-GCM) onder een code (HMAC-SHA256). De sleutel staat nooit in de database.',
  'Wie antwoordt, laat niets achter op de regel van de genodigde. Wie antwoordde, wordt uit de sleutel berekend als het nodig is en niet bewaard.',
  'Een link schrijft en leest niet: antwoorden zijn alleen terug te zien op het apparaat waarop ze zijn gegeven.',
  'Uitkomsten bestaan pas na het verzegelen. Verzegelen gebeurt helemaal of helemaal niet.',
  'Bij het verzegelen krijgen antwoorden een nieuw, toevallig nummer en een willekeurige volgorde. Namen, links en de lijst van mails worden gewist en de sleutel wordt vernietigd.',
  'Een kenmerk blijft alleen als ten minste 5 rijen het delen. Een cijfer staat voor ten minste 5 antwoorden, ook als u cijfers van elkaar aftrekt.',
  'Sloegen 1 tot en met 4 mensen een vraag over, dan staan de vragen bij die indicator op een half punt afgerond (bij 100 mensen of meer op een tiende), en met minder dan 23 mensen niet. Dat hangt af van wie wat oversloeg, nooit van wat iemand koos.',
  'Elke tabel die het bureau vrijgeeft, wordt onthouden. Een nieuwe wordt naast alles gelegd wat over alle metingen van die vragenlijst is verteld, en geweigerd als iemand er een kleine groep uit kan rekenen.',
  'Elke rij hoort bij één samenwerkingsverband. De database zelf weigert rijen van een ander.',
  'Aanmelden gaat met een link per mail die één keer werkt. Er zijn geen wachtwoorden.',
  'De onderwerpregel van een mail aan ouders zegt niet dat het om hulp aan een kind gaat.',
  'In logboeken en foutmeldingen staan geen namen of adressen van genodigden, geen links en geen antwoorden.',
  'Wat over zijn termijn is, wordt vanzelf verwijderd. Het aantal staat bij Bewaartermijnen.',
  'Er gaat niets naar derden: geen meetdiensten, geen lettertypen of scripts van elders.',
];
