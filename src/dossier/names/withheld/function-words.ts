/**
 * Short words that are also names, such as `An`, `Li` and `Na`. At the beginning of a sentence they have a capital
 * letter anyway, so there such a word alone is not a name.
 */
export const functionWords: ReadonlySet<string> = new Set(
  [
    'an as at be but by do for go had has he her him his how if in is it let may me my no nor not now of off on or our out',
    'she so some than that the then they this to up us was we what when who will with yet you all any are one can did',
    'al au aux ce ces cet dans de des du elle en est et il ils je la le les leur lui ma mais mon ne ni nous on ou par pas',
    'pour qui sa sans se ses si son sur ta te tu un une va vous el ella ellos con del era esa ese eso esta este fue ha hay',
    'las lo los mas mi muy nos para pero por que ser su sus tan tras una uno ya yo ao as com da das do dos ela ele em eu',
    'foi mas na nas nos num os pela pelo um uma che chi ci di gli ha ho lo ma mi nei non per piu se sia sono tra ai alla',
    'am bei bin da das dem den der die du er es ihr im in ist man mit nun ob sie um und uns vom von vor war was wer wie wir',
    'zu zum zur aan dat de een en er het hij ik in je maar met of om op te uit van was wat wij ze zij',
    'а без бы был в во вот все вы где да для до его ее ей если еще же за и из или им их к как кто ли мы на над нас не ни но',
    'ну о об он она они от по под при про с со так там то тот ты у уже чем что эта эти это я ее був ви він вона вони до з за і',
    'й ми на не ні під по про та те ти у це що як bo co czy dla do ich ja je jej jest już kto ma mi na nie od on ona oni po',
    'pod przy są się tak ta te ten to tu ty w we wy za ze że',
  ].flatMap((line) => line.split(' ')),
);

/** Words that fold to the letters of the name علي, but are never a form of it, and the names of God. */
export const neverNames: ReadonlySet<string> = new Set([
  ...['على', 'وعلى', 'إلى', 'الى'],
  // Withheld names have these after `servant of`.
  ...['الله', 'والله', 'بالله', 'لله', 'ولله', 'فالله', 'الرحمن', 'الرحيم', 'Allah'],
]);
