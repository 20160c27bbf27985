import type { Asked } from './asked.ts';
import type { Unit } from './units.ts';

/** Words that say how many, or how it is meant, so that the number before them is not all that is said. */
const COUNTING =
	/\b(?:tens?|hundreds?|thousands?|millions?|billions?|dozens?|scores?|(?:one|two|three|four|five|six|seven|eight|nine)e?s|doubles|decades|centuries|pairs?|couples?|halves|thirds|fourths|fifths|sixths|sevenths|eighths|ninths|tenths|\w+ths|quarters?|lots|groups|sets|times|squares?|cubes?|more|less|fewer|over|under|above|below|up|down|off|increases?|decreases?|profits?|loss(?:es)?|gains?|each|per|every|ago|later|left|remain\w*|recurring|repeat\w*|am|pm|not|factors?|multiples?|roots?|solutions?|digits?|decimals?|places?)\b|[半多余以约万亿百千倍成折派分点不非每各份双对打数式形方]/i;
/** Whether a word behind a number may change how many it says: `2 dozen`. */
export function isCounting(label: Unit): boolean {
	return label.isLabel && COUNTING.test(label.text);
}

/** Chinese words that only say that things are counted. */
const MEASURE =
	/^(?:个|只|条|张|本|支|人|名|位|次|种|块|件|辆|棵|朵|颗|粒|头|匹|瓶|杯|袋|盒|箱|间|道|题|页|岁|台|把|枝|束|组|班|户|套|艘|架|座|排|行|列|层|段|根|片|面|门|场|圈|步|元)/;

const UNITS = /^(?:(?:square|cubic|sq) )?units?$|^(?:平方|立方)?(?:个?单位)$/;

/** Whether the word behind a number only names what is counted, as far as can be known. */
export function isCounted(label: Unit, other: Unit | null, { problem }: Asked): boolean {
	const text = label.text.toLowerCase();
	if (UNITS.test(text)) return true;
	if (COUNTING.test(text)) return false;
	if (other?.isLabel && other.dimension === label.dimension) return true;
	if (MEASURE.test(text)) return true;
	const words = text.split(' ');
	const isNamed = words.every((word) => problem.includes(word.replace(/(?:e?s)$/, '')));
	return (problem !== '' && isNamed) || /^(?:[a-z]{2,} )?[a-z]{2,}s$/.test(text);
}
