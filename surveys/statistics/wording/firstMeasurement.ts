/** Why a round became the nulmeting by itself; told again where somebody asks why. */
export const FIRST_MEASUREMENT = 'Eerste meting van deze indicator bij deze doelgroep.';
