/**
 * Properties of SurveyJS about how its own pages look and behave. The respondent's page has one look of its own, so they
 * are left out; `definition check` names each.
 */
const ofElements = `titleLocation descriptionLocation hideNumber showNumber no startWithNewLine indent innerIndent width
  minWidth maxWidth size autoGrow allowResize acceptCarriageReturn cols colCount colSpan renderAs displayMode rateType
  scaleColorMode rateColorMode rateDescriptionLocation displayRateDescriptionsAsExtremeItems itemSize
  separateSpecialChoices showClearButton allowClear alternateRows columnMinWidth rowTitleWidth swapOrder searchEnabled
  searchMode hideSelectedItems closeOnSelect longTap state questionTitleWidth questionStartIndex showQuestionNumbers
  itemTitleWidth selectToRankAreasLayout selectToRankSwapAreas errorLocation questionErrorLocation
  questionTitleLocation commentPlaceholder otherPlaceholder autocomplete textUpdateMode verticalAlign showHeader
  hideNumber gridLayoutEnabled allowCompleteOnEnter autoOtherMode showSelectAllItem hasSelectAll selectAllText
  useDropdownList booleanRenderAs autoGenerate navigationTitle navigationDescription`;

const ofSurvey = `logo logoPosition logoWidth logoHeight logoFit showTitle showProgressBar progressBarType
  progressBarLocation progressBarShowPageTitles progressBarShowPageNumbers progressTitle showQuestionNumbers
  questionErrorLocation questionTitleLocation questionDescriptionLocation questionTitlePattern widthMode width
  fitToContainer headerView checkErrorsMode textUpdateMode clearInvisibleValues questionsOnPageMode requiredMark
  requiredText pageNextText pagePrevText completeText previewText editText startSurveyText showTOC tocLocation
  showPageTitles showPageNumbers showNavigationButtons navigationButtonsLocation showPrevButton
  focusFirstQuestionAutomatic autoFocusFirstQuestion focusOnFirstError autoFocusFirstError goNextPageAutomatic
  autoAdvanceEnabled autoAdvanceAllowComplete questionStartIndex storeOthersAsComment showPreviewBeforeComplete
  backgroundImage backgroundImageFit backgroundImageAttachment backgroundOpacity matrixDragHandleArea
  keepIncorrectValues allowCompleteSurveyAutomatic maxOthersLength questionOrder validateVisitedEmptyFields
  showCompletePage showCompletedPage`;

const words = (list: string) => new Set(list.split(/\s+/));

export const appearanceOfElements: ReadonlySet<string> = words(ofElements);
export const appearanceOfSurvey: ReadonlySet<string> = words(ofSurvey);

/** Names that older versions of SurveyJS gave. */
export const olderNames: Readonly<Record<string, string>> = {
  hasOther: 'showOtherItem',
  hasNone: 'showNoneItem',
  isAllRowRequired: 'eachRowRequired',
  placeHolder: 'placeholder',
};
