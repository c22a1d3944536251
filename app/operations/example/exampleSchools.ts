/** Boards with their schools: 9 boards, 31 vestigingen (17 vo, 7 pro, 7 vso). All names are made up. */
export const exampleSchools: { board: string; schools: [name: string, type: 'vo' | 'pro' | 'vso'][] }[] = [
  {
    board: 'Stichting Openbaar Onderwijs Rivierland',
    schools: [
      ['De Vaart College', 'vo'],
      ['De Vaart Mavo', 'vo'],
      ['Praktijkschool De Werf', 'pro'],
      ['Lyceum Waterpoort', 'vo'],
      ['De Kade vso', 'vso'],
    ],
  },
  {
    board: 'Vereniging Christelijk Onderwijs De Brug',
    schools: [
      ['Brugcollege Noord', 'vo'],
      ['Brugcollege Zuid', 'vo'],
      ['Brugcollege Vakschool', 'vo'],
      ['Praktijkonderwijs De Leerplaats', 'pro'],
    ],
  },
  {
    board: 'Stichting Katholiek Voortgezet Onderwijs Sint Maarten',
    schools: [
      ['Maartenslyceum', 'vo'],
      ['Maartenscollege Oost', 'vo'],
      ['Maarten vso', 'vso'],
      ['Praktijkschool Het Ambacht', 'pro'],
    ],
  },
  {
    board: 'Stichting Speciaal Onderwijs Groene Hart',
    schools: [
      ['De Beuk vso', 'vso'],
      ['De Linde vso', 'vso'],
      ['De Wilg vso', 'vso'],
    ],
  },
  {
    board: 'Onderwijsgroep De Horizon',
    schools: [
      ['Horizon Havo-Vwo', 'vo'],
      ['Horizon Vmbo', 'vo'],
      ['Horizon Vakschool', 'pro'],
      ['Horizon Praktijkonderwijs', 'pro'],
    ],
  },
  {
    board: 'Stichting Montessori Voortgezet Onderwijs Polderstad',
    schools: [
      ['Montessori College Polderstad', 'vo'],
      ['Montessori Mavo', 'vo'],
    ],
  },
  {
    board: 'Stichting Reformatorisch Onderwijs Merwede',
    schools: [
      ['Merwede Lyceum', 'vo'],
      ['Merwede Vmbo', 'vo'],
    ],
  },
  {
    board: 'Stichting Vrijeschool Het Lichtpunt',
    schools: [
      ['Vrijeschool Het Lichtpunt', 'vo'],
      ['Het Lichtpunt Mavo', 'vo'],
    ],
  },
  {
    board: 'Stichting Kansrijk Onderwijs',
    schools: [
      ['Kompas vso Noord', 'vso'],
      ['Kompas vso Zuid', 'vso'],
      ['Kansrijk Praktijkschool', 'pro'],
      ['Kansrijk College', 'vo'],
      ['Kansrijk Vakschool', 'pro'],
    ],
  },
];
