import type { AccessibilityTexts } from '../accessibility';

/** @param day of the last look, in words */
export const pl = (day: string): AccessibilityTexts => ({
  title: 'Dostępność',
  sections: [
    {
      heading: 'Co obiecujemy',
      paragraphs: [
        'Każdy musi móc wypełnić ankietę, a biuro musi móc pracować z Peilstok, także osoby, które słabo widzą, nie słyszą lub nie używają myszy. Stosujemy WCAG 2.2, poziomy A i AA.',
        'To oświadczenie samych twórców. Niezależna organizacja nie zbadała jeszcze Peilstok. Dlatego nasz stan nazywamy: częściowa zgodność.',
      ],
    },
    {
      heading: 'Co zbadano i jak',
      paragraphs: [`Data ostatniego badania: ${day}.`],
      points: [
        'Wszystkie strony ankiety i wszystkie strony biura programem axe-core: bez błędów. Powtarzamy to przy każdej zmianie.',
        'Ankietę bez JavaScriptu i na ekranie o szerokości 390 pikseli.',
        'Kontrast wszystkich kolorów organizacji z tłem.',
        'Kolejność nagłówków i pól oraz to, czy błąd stoi przy pytaniu i jest odczytywany.',
      ],
    },
    {
      heading: 'Czego jeszcze nie zbadano lub co jeszcze się nie zgadza',
      points: [
        'Osoby z niepełnosprawnościami nie wypróbowały jeszcze same Peilstok.',
        'Nie wszystko odsłuchano jeszcze czytnikami ekranu (NVDA, JAWS, VoiceOver, TalkBack).',
        'Program taki jak axe-core nie znajduje wszystkich błędów: według szacunków mniej niż połowę.',
        'Podgląd ankiety, który widzi tylko biuro, rysuje inne oprogramowanie i nie został zbadany.',
        'E-maile mają nagłówki i zwykły tekst, ale nie obejrzano ich w każdym programie pocztowym.',
        'Nie sprawdzamy logo ani tekstu, które organizacja dodaje sama.',
      ],
    },
    {
      heading: 'Coś się nie udaje?',
      paragraphs: [
        'Prosimy powiedzieć o tym temu, kto wysłał ankietę; adres jest pod każdą ankietą. Ankietę można też wypełnić w inny sposób, na przykład z kimś przez telefon. Pracują Państwo w biurze? Prosimy powiedzieć temu, kto zarządza dla Państwa Peilstok.',
      ],
    },
  ],
});
