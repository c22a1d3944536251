import type { FirstDayStep } from '../../operations/firstDay/viewFirstDay';

/** What a step is called, and what it is for. */
export const stepWords: Record<FirstDayStep, { title: string; why: string; address: string }> = {
  samenwerkingsverband: {
    title: 'Uw samenwerkingsverband',
    why: 'Naam, po of vo, en hoe uw loket heet.',
    address: '/instellingen?terug=begin',
  },
  verleden: {
    title: 'Wat is er al gemeten?',
    why: 'Van 2021 tot nu: de cijfers, of waarom er niet is gemeten.',
    address: '/begin/verleden',
  },
  streefwaarden: {
    title: 'Streefwaarden',
    why: 'Bij welk cijfer een norm is gehaald. Met een bestuursbesluit om te printen.',
    address: '/begin/streefwaarden',
  },
  scholen: {
    title: 'Scholen en besturen',
    why: 'Uit één bestand.',
    address: '/begin/scholen',
  },
  proefmail: {
    title: 'Een proefmail',
    why: 'Om te zien of mail goed aankomt, vóór er iets naar ouders of scholen gaat.',
    address: '/begin/proefmail',
  },
  ditjaar: {
    title: 'Dit jaar alsnog of overslaan?',
    why: 'Wat dit jaar had moeten gebeuren en nog niet is gebeurd.',
    address: '/begin/ditjaar',
  },
};
