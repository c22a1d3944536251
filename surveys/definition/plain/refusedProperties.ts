const conditionPerAnswer =
  'antwoorden of rijen die pas bij een ander antwoord verschijnen worden niet ondersteund: maak er twee vragen met visibleIf van';
const elsewhere =
  'haalt antwoorden ergens anders vandaan en wordt niet ondersteund: schrijf de antwoorden uit in choices';
const calculated = 'rekent terwijl iemand invult en wordt niet ondersteund: haal het weg';
const ownPage = 'hoort bij de pagina’s rond de vragenlijst, die van Peilstok zelf zijn: haal het weg';
const filledIn =
  'vult een antwoord vooraf in of laat het vastliggen; dat is geen antwoord van iemand: haal het weg';

/** Why a property of SurveyJS is refused, and what to do about it. Dutch. */
export const refusedProperties: Readonly<Record<string, string>> = {
  choicesVisibleIf: conditionPerAnswer,
  choicesEnableIf: conditionPerAnswer,
  rowsVisibleIf: conditionPerAnswer,
  columnsVisibleIf: conditionPerAnswer,
  choicesFromQuestion: elsewhere,
  choicesFromQuestionMode: elsewhere,
  choicesByUrl: elsewhere,
  choicesLazyLoadEnabled: elsewhere,
  carryForward: elsewhere,
  choicesMin: 'worden niet ondersteund: schrijf de antwoorden uit in choices',
  choicesMax: 'worden niet ondersteund: schrijf de antwoorden uit in choices',
  choicesOrder: 'alleen de volgorde van choices zelf wordt gebruikt: zet ze in die volgorde',
  rowsOrder: 'rijen staan voor iedereen in dezelfde volgorde: haal dit weg',
  rowOrder: 'rijen staan voor iedereen in dezelfde volgorde: haal dit weg',
  questionsOrder: 'vragen staan voor iedereen in dezelfde volgorde: haal dit weg',
  questionOrder: 'vragen staan voor iedereen in dezelfde volgorde: haal dit weg',
  validators: 'eigen controles worden niet ondersteund: gebruik isRequired, min, max, maxLength of inputType',
  minErrorText: 'eigen foutteksten bij min en max worden niet ondersteund: haal dit weg',
  maxErrorText: 'eigen foutteksten bij min en max worden niet ondersteund: haal dit weg',
  minValueExpression: calculated,
  maxValueExpression: calculated,
  setValueExpression: calculated,
  setValueIf: calculated,
  resetValueIf: calculated,
  defaultValueExpression: calculated,
  calculatedValues: calculated,
  triggers: calculated,
  defaultValue: filledIn,
  defaultRowValue: filledIn,
  readOnly: filledIn,
  mode: filledIn,
  visible: 'staat niet toe dat de vraag gesteld wordt: haal de vraag weg of gebruik visibleIf',
  showCommentArea:
    'een tekstvak bij een vraag wordt niet ondersteund: maak er een eigen vraag van type comment van',
  hasComment:
    'een tekstvak bij een vraag wordt niet ondersteund: maak er een eigen vraag van type comment van',
  commentText:
    'een tekstvak bij een vraag wordt niet ondersteund: maak er een eigen vraag van type comment van',
  cellType: 'meer antwoorden in één rij worden niet ondersteund: gebruik checkbox, een vraag per rij',
  cells: 'eigen woorden per vakje worden niet ondersteund: gebruik columns',
  valueName: 'twee vragen met één antwoord worden niet ondersteund: haal dit weg',
  maskType: 'een vast patroon wordt niet ondersteund: haal dit weg',
  maskSettings: 'een vast patroon wordt niet ondersteund: haal dit weg',
  dataList: 'suggesties worden niet ondersteund: gebruik dropdown',
  imageLink: 'plaatjes worden niet ondersteund: gebruik woorden',
  correctAnswer: 'een toets wordt niet ondersteund: haal dit weg',
  description: 'wordt hier niet getoond: zet deze tekst in peilstok.intro of in een element van type html',
  completedHtml: ownPage,
  completedHtmlOnCondition: ownPage,
  completedBeforeHtml: ownPage,
  loadingHtml: ownPage,
  navigateToUrl: ownPage,
  navigateToUrlOnCondition: ownPage,
  firstPageIsStarted: ownPage,
  firstPageIsStartPage: ownPage,
  cookieName: ownPage,
  sendResultOnPageNext: ownPage,
  maxTimeToFinish: 'een tijdslimiet wordt niet ondersteund: haal dit weg',
  timeLimit: 'een tijdslimiet wordt niet ondersteund: haal dit weg',
  timeLimitPerPage: 'een tijdslimiet wordt niet ondersteund: haal dit weg',
};

const notANumberOfTimes = 'een vraag die zich herhaalt past niet op deze pagina: maak er losse vragen van';
const pictures = 'plaatjes worden niet ondersteund: gebruik woorden';

/** Why a question type of SurveyJS is refused, and what to do about it. Dutch. */
export const refusedTypes: Readonly<Record<string, string>> = {
  expression: calculated,
  matrixdropdown: 'gebruik matrix (één antwoord per rij) of losse vragen',
  matrixdynamic: notANumberOfTimes,
  paneldynamic: notANumberOfTimes,
  image: pictures,
  imagepicker: pictures,
  imagemap: pictures,
  file: 'bestanden sturen kan niet: vraag om een beschrijving',
  signaturepad: 'een handtekening is een naam: deze lijsten zijn anoniem of vertrouwelijk',
  buttongroup: 'gebruik radiogroup',
  slider: 'werkt niet zonder JavaScript: gebruik rating of text met inputType number',
  flowpanel: 'gebruik panel',
};
