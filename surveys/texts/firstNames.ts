/**
 * First names that are common in the Netherlands, by where most of them come from; compiled by hand for this product,
 * so neither complete nor counted. Lower case without accents.
 */
const dutch = `
  aad aafke aart abel ad adriaan adrie agnes albert alex alexander alexandra alice alida aline aletta alwin amanda amber
  amelie amy ana andre andrea andries angela angelique anita anja anke ankie anna annabel anne annelies annelieke
  annemarie annemiek annemieke annet annette annick annie annika anouk anthony antje anton antoinette antonia ariane
  arie arjan arjen arno arnold arnoud aron arthur astrid aukje babette barbara barend bart bas bastiaan bauke beatrix
  ben benjamin benthe berend bernadette bernard bert bertus betsy bette bianca bob bo boaz boris bouke brechtje brenda
  brent brigitte bram britt bruno carel carien carin carina carla carlijn carlo carmen carola carolien caroline casper
  catharina cato cees celine chantal charlotte chiel chris christa christel christiaan christian christina christine
  claire clara claudia coby coen collin conny constance cor corien corina corinne corine corry corrie corstiaan cynthia
  daan daantje damian dana daniel danielle danny daphne david debby deborah demi denise dennis derk desiree diana dianne
  dick diede diederik dieuwertje dik dinie dirk dolf dominique donny dora doreen dorien doris dorothea dylan eddy
  edgar edith edwin eelco eelke egbert eleonora elias elin elisa elisabeth elise elke ella ellen ellis elly els elsbeth
  elsemiek elske elvira emiel emil emilie emily emma emmy eric erica erik erika ernst erwin esmee esther eva eveline evelien
  evert evi faas fabian fabienne fay feline femke fenna fenne fien fieke finn fleur flip floor floris floortje foppe
  frank frans fred freddy frederik frederique freek froukje frouke gabriel gabrielle geert geertje geke gemma gerard gerben
  gerda gerrie gerrit gert gertjan gertrude gijs gijsbert gina gineke giel giovanni gisela grada greet greetje greta
  grietje guido guus gwen hanna hannah hanne hanneke hannie hans harm harmen harold harrie harry heidi heleen helena
  helene helma hendrik hendrika hendrikje henk henkjan hennie henny henri henriette henry herman hermien hermine hetty
  hidde hilde hylke hugo huub ida ilona ilse imke ineke inez inge ingeborg ingrid irene iris irma isa isabel isabelle
  isabella ivo ivonne jaap jacco jack jacob jacoba jacobien jacolien jacqueline jade jaimy jan janine janneke jannie jannes
  janny jantje janna jarno jasmijn jason jasper jeannette jelle jelmer jenny jeroen jerry jesper jesse jessica jet jette
  jill jip jitske jo joan joanne job jochem joep joeri joey johan johanna johannes john johnny jolanda jolande jolien
  jolijn joke jonas jonathan joost jop joran jordy joris jort jorrit jos jose josee josefien josephine joshua josine
  joyce judith juliette julia julian julie julius jules jurgen jurre jurriaan justin jytte karel karen karin karlijn karst
  katinka katja kaylee keano kees kelly ken kevin kiki kim kirsten kitty klaas klaartje koen koos krijn kristel kyra lara
  lars laura laurens lauren laurien leendert leen lena leni lennart lenny leo leon leonie leontine levi lianne lidwien
  lieke lien lies liesbeth lieselotte lieve lilian lily lina linda linde lisa lisanne lisette lise lisbeth liza lobke
  loek loes lonneke lot lotje lotte louis louisa louise luca lucas lucia lucie luuk luc lukas luna lynn maaike maarten
  maartje mabel machteld madelon maik maja manon manuela marc marcel marcella margaretha margot margreet margriet marga
  maria marian mariana marianne marie mariek marieke marielle marije marijke marijn marijne marika marina marinka marinus
  marion mariska marit marja marjan marjo marjolein marjolijn mark marleen marlene marlies marlijn marloes marlou marnix
  mart marta martha martijn martin martine maud maurice maurits max mathieu mathilde mathijs matthias matthijs mats mees
  meike melanie melissa melle merel merijn merle meta michael michel michelle michiel mick mieke miep mies mika mike mila
  milan milou minke mirella miranda mireille mirjam mirte mirthe moniek monique morris myrthe nadine naomi natascha
  natasja nathalie neeltje nel nellie nelleke nelly nena nicky nico nicole niek niels nienke nina nino noa noah noor
  noortje nora olaf olga olivia olivier onno oscar otto pascal patricia patrick patty paul paula pauline peggy pepijn
  peter petra philip pien pier piet pieter pieternel pim pleun puck quint quinten quirijn rachel ralph ramon raoul raymond
  rebecca reinier reinder reinout rembrandt remco remy rene renate renee renske rianne ria rick rico rien riet rik rinus
  rita rob robbert robert robin rochelle roel roeland roelof roger rogier roland rolf romy ron ronald ronnie roos roosje
  rosa rosalie rosalinde rosanne roxanne ruben rudi rudolf rutger ruth ruud ryan sabine sabrina sam samantha samuel sander
  sandra sanne santje sara sarah sascha saskia sebastiaan sem senna sharon sheila shirley siebe siebren siebrand siem sien
  sietske silke silvia simon simone sjaak sjoerd sjors sjoukje sofie sonja sophia sophie stan stef stefan stefanie steffie
  stella sten stephan steven stijn storm suus suzan suzanne suze sven sybren sylvia sylvie symen tamara tanja tara teddy
  teun teuntje thea theo thera thijmen thijn thijs thirza thomas tiemen ties tijmen tijn tim timo tina tineke tinka
  titia tjeerd tobias tom tommy ton tonnie toon tristan trudy truus tycho tygo valerie vera veerle vincent victor
  victoria vivian vivianne vroni wendy wesley wessel wiebe wiebke wieke wietse wietske wil wilco wilfred wilhelmina willem
  willemien willemijn willy wilma wim wouter wytse xander yara yoeri yvette yvonne zeger zita zoe`;

const turkish = `
  abdullah adem ahmet alper arda asli atakan ayca aydin ayla aylin ayse aysegul aysel aysun azra bahar baris batuhan
  berat berk berkay beyza birgul bulent burak busra can canan cansu cem cemal cemil cengiz ceren ceyda cihan damla
  defne deniz derya dilan dilara dilek duygu ebru ece eda elif emel emin emine emir emre enes ercan erdal erdem eren
  ersin ertugrul esin esma esra eymen fadime fatih fatma ferhat feride filiz furkan gamze gokhan gonul gul gulay
  gulcan gulsen gulsum hakan hakki halil halime hande hatice hava hulya huseyin ibrahim ilayda ilhan ilkay ismail
  kaan kadir kadriye kemal kenan kerem kubra levent mehmet melek meltem mert merve meryem mesut metehan metin mevlut
  miray muhammet murat mustafa muzaffer nazan nazli nergis nesrin nihat nuray nurcan nuri nursel oguz okan onur orhan
  osman ozan ozcan ozge ozgur ozlem ozkan pelin pinar polat ramazan recep rukiye sedat seda sefa selim selin selma
  semra serap serdar serhat serkan sevda sevgi sevim sevinc sibel sinan songul suat sukran suleyman sultan sumeyye
  tahsin tarik taylan tolga tuba tugba tulay tuncay turgut ufuk ugur umit umut unal ural veysel volkan yagmur yahya
  yasar yasemin yasin yavuz yeliz yigit yildiz yilmaz yunus yusuf zafer zehra zekiye zerrin zeynep zuhal zumra`;

/** Moroccan, and other Arabic, Berber and Kurdish names. */
const arabic = `
  abdel abdelaziz abdelhak abdelkader abdelkarim abdellah abderrahim abderrahman abdou abdul adam adil adnan ahlam ahmad
  ahmed aicha aida ait akram alaa ali alia allal amal amani amar amel amina amine amir amira anas anass anissa anouar
  anwar aschraf asma asmae assia aya ayman ayoub aziz aziza badr bader bashar basma bilal bouchra brahim btissam chadia
  chafik chaima chaimae chakib charifa dina djamila douaa driss dunya fadi fadma fadoua fahd faisal faiza faouzia
  farah farid farida fariha fatiha fatima fatimazahra fatna fayza fouad fouzia ghassan ghizlane habib habiba hafid hafida
  hafsa hajar hakim hakima halima hamid hamida hamza hana hanan hanae hanin hasan hasna hasnae hassan hatim hayat hicham
  hind houda houria hussain hussein ibtissam idriss ihsane ikram ilham ilias ilyas ilyass iman imane imran inas insaf
  ismael issam issra jalal jamal jamila jaouad jawad kamal karim karima kaoutar kawtar khadija khadra khalid khalil
  khaled laila lamia latifa layla leila loubna lubna mahmoud mahmut majda majid malak malika mansour mariam maroua marwa
  marwan maryam meriem mimoun mimount mina moad moha mohamed mohammad mohammed mohsin moenir mounir mounira mouna mourad
  moussa muhammad munir mustapha nabil nabila nada nadia nadir naima najat najib najim najma nasim nasira nasr nasser
  nassim nawal nawel nezha nisrin nisrine noah nora norah nordin noura nour noureddine nouri nur omar omayma omaima
  ouafa ouassim ouissam oumaima oussama rabia rachid rachida radia rafik raja rami rana rania rashid redouan redouane
  reda riad ridouan rida rim riyad rkia rahma rowaida saad saber sabah sabir sabri sabrin safae safaa safia said saida
  sahar salah salam salem salim salima salma salwa samia samir samira sami samih sana sanaa sanae sara sarra selma siham
  soukaina soufian soufiane soumaya soraya sofyan souad suhaib tamer taha tarek tariq taoufik touria turia wafae wael
  wahid walid warda wassim wissam yahia yasmin yasmina yasmine yassin yassine yassir younes youness yousef youssef
  youssra yousra zahra zaid zainab zakaria zakia zaynab zayn ziad zineb zohra zouhair zuhair`;

const polish = `
  adam adrian agata agnieszka aleksander aleksandra alicja alina amelia andrzej aneta ania antoni arkadiusz artur asia
  barbara bartek bartosz basia beata bogdan bogumila boguslaw bozena cezary dagmara damian daniel danuta dariusz darek
  dominik dominika dorota edyta elzbieta emilia ewa ewelina filip franciszek gabriela gosia grazyna grzegorz halina
  hanna henryk hubert igor ilona irena iwona izabela jacek jadwiga jakub janusz jan jaroslaw jerzy joanna jolanta jozef
  julia justyna kacper kamil kamila karol karolina kasia katarzyna kazimierz kinga klaudia konrad krystian krystyna
  krzysztof kuba leszek lukasz maciej magda magdalena maja malgorzata marcin marek maria mariola mariusz marta marzena
  mateusz michal mieczyslaw milena miroslaw monika natalia nikola norbert oliwia oliwier oskar patrycja patryk paulina
  pawel piotr piotrek przemyslaw radoslaw rafal renata robert roman ryszard sebastian slawomir sylwia stanislaw
  stanislawa szymon tadeusz teresa tomasz tomek urszula wanda weronika wieslaw wieslawa wiktoria witold wojciech wojtek
  zbigniew zdzislaw zenon zofia zosia zuzanna zygmunt`;

/** As they are written in Latin letters, and the commonest in Cyrillic. */
const ukrainian = `
  alina alla anastasia anastasiia anatolii andrii andriy anna antonina anzhela artem bohdan bohdana borys danylo daria
  dariia darya denys diana dmytro ekaterina eduard elena halyna hanna hryhorii ihor illia ilya inna iryna irina ivan
  ivanna kateryna katya khrystyna kostiantyn kyrylo larysa lesia lesya lidiia lilia liliia liubov liudmyla ljudmila
  lyubov lyudmyla maksym maksim margaryta mariana mariia mariya maryna mariana mykhailo mykola myroslava nadiia natalia
  nataliia nataliya natasha nazar nazarii nina oksana oleg oleh oleksandr oleksandra oleksii oleksiy olena olesia olha
  orest ostap pavlo petro polina roksolana roman rostyslav ruslan ruslana serhii serhiy sofiia sofiya solomiia stanislav
  stepan svitlana svetlana sviatoslav taisiia taras tamila tetiana tetyana tymofii valentyna valentyn valeriia valerii
  vasyl vasylyna veronika viacheslav viktor viktoriia vira vitalii vitaliy vladyslav vladislav volodymyr vsevolod yaroslav
  yaroslava yelyzaveta yevhen yevheniia yulia yuliia yuriy yurii zakhar zhanna zlata zoia zoya олена оксана ірина тетяна
  наталія марія анна світлана олександр андрій сергій володимир іван дмитро максим юлія катерина софія богдан артем`;

/** Surinamese, Antillean, Eritrean, Somali, Afghan, Iranian, Chinese, Hindustani and newer international names. */
const other = `
  abdirahman abebe abrehet aden adwoa akosua aisha aminata amit anil anisha anjali arash arjun ashwin asmaa aster
  ayaan babak bahram behrouz binta chandra chenoa chloe dahir deepak delano denzel diego dion elsa ermias esmeralda
  fardowsa farhad farzaneh fatoumata fatuma fawzia feven filmon fitsum gloria gurpreet habiba haile harinder hawa hodan
  ifrah indira jaden jair jayden jaylen jayson jennifer jolene jorge juan juanita kaleb kamala keisha khadra kidane
  kofi kwame kwabena lakshmi leyla liam lorenzo luciano luwam mahbub mahdi makeda manoj marvin mehari mehdi meron milan
  milena mohan mulugeta nasteho natnael navid nazanin niloufar parisa pooja pradeep priya radjesh rahel rajesh ravi
  reza rishi rosita roza ruta sagal samrawit sanjay santosh selam semhar senait shahram shanice shanti shaniqua sharda
  sherwin shivani simret soraida sunil sunita suraj svetlana tedros tesfay tirza tsegay tyrone usha vanessa vijay
  wanjiru winston xavi xavier yohannes yonas yordanos yosief zahir zaynab zewdi`;

/** A few hundred names of each; those that are ordinary words too stand in `ordinaryWords` as well. */
export const firstNames: ReadonlySet<string> = new Set(
  [dutch, turkish, arabic, polish, ukrainian, other]
    .join(' ')
    .split(/\s+/)
    .filter((name) => name !== ''),
);
