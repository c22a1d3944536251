import type { AccessibilityTexts } from '../accessibility';

/** @param day of the last look, in words */
export const tr = (day: string): AccessibilityTexts => ({
  title: 'Erişilebilirlik',
  sections: [
    {
      heading: 'Ne söz veriyoruz',
      paragraphs: [
        'Herkes anketi doldurabilmeli ve büro Peilstok ile çalışabilmelidir; iyi görmeyen, duymayan veya fare kullanmayan kişiler de. WCAG 2.2, A ve AA düzeylerine uyarız.',
        'Bu, yapımcıların kendi açıklamasıdır. Bağımsız bir kuruluş Peilstok’u henüz incelemedi. Bu yüzden durumumuza kısmen uygun diyoruz.',
      ],
    },
    {
      heading: 'Ne, nasıl incelendi',
      paragraphs: [`Son inceleme tarihi: ${day}.`],
      points: [
        'Anketin ve büronun bütün sayfaları, axe-core programıyla: hata yok. Bu, her değişiklikte yeniden yapılır.',
        'JavaScript olmadan ve 390 piksel genişliğinde bir ekranda anket.',
        'Bir kurumun seçebileceği bütün renklerin arka planla kontrastı.',
        'Başlıkların ve alanların sırası; bir hatanın sorunun yanında durup durmadığı ve sesli okunup okunmadığı.',
      ],
    },
    {
      heading: 'Henüz incelenmeyen veya doğru olmayan',
      points: [
        'Engelli kişiler Peilstok’u henüz kendileri denemedi.',
        'Ekran okuyucularla (NVDA, JAWS, VoiceOver, TalkBack) henüz her şey dinlenmedi.',
        'axe-core gibi bir program bütün hataları bulmaz: tahminen yarısından azını bulur.',
        'Yalnızca büronun gördüğü anket önizlemesi başka bir yazılımla çizilir ve incelenmedi.',
        'E-postalar başlıklarla ve düz metinle hazırlanır, ama her e-posta programında incelenmedi.',
        'Bir kurumun kendisinin eklediği logoyu veya metni incelemeyiz.',
      ],
    },
    {
      heading: 'Bir şey olmuyor mu?',
      paragraphs: [
        'Bunu anketi size gönderene söyleyin; adres her anketin altındadır. Anketi başka bir yolla da doldurabilirsiniz, örneğin telefonda biriyle. Bir büroda mı çalışıyorsunuz? O zaman Peilstok’u sizin için yöneten kişiye söyleyin.',
      ],
    },
  ],
});
