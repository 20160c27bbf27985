import dagre from '@dagrejs/dagre';
import {
	coordGreedy,
	decrossTwoLayer,
	graphConnect,
	grid,
	layeringLongestPath,
	sugiyama,
	twolayerGreedy,
	type GraphNode
} from 'd3-dag';
import ELK, { type ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { CardGraph } from './graph.ts';
import type { Drawn, Line } from './measure.ts';

export type LayoutName = keyof typeof LAYOUTS;
/** Makes the input ready; what that gives lays it out; what that gives reads the drawing. Only the middle is timed. */
type Prepare = (graph: CardGraph) => () => Promise<() => Drawn> | (() => Drawn);

/** Px between cards, as in our own drawing. */
const GAP = 12;

/** Each as its documentation says, from the top down, with room between cards as in our own drawing. */
export const LAYOUTS = {
	'elk layered': prepareElk,
	dagre: prepareDagre,
	'd3-dag sugiyama': (graph) => prepareDag(graph, quickSugiyama()),
	'd3-dag grid': (graph) => prepareDag(graph, sizedGrid())
} satisfies Record<string, Prepare>;

function prepareElk({ cards, joins }: CardGraph): ReturnType<Prepare> {
	const elk = new ELK();
	const input: ElkNode = {
		id: 'trace',
		layoutOptions: {
			'elk.algorithm': 'layered',
			'elk.direction': 'DOWN',
			'elk.spacing.nodeNode': String(GAP),
			'elk.layered.spacing.nodeNodeBetweenLayers': String(GAP)
		},
		children: cards.map((size, index) => ({ id: `${index}`, ...size })),
		edges: joins.map(([from, to], at) => ({
			id: `join ${at}`,
			sources: [`${from}`],
			targets: [`${to}`]
		}))
	};
	return async () => {
		const { width = 0, height = 0, edges = [] }: ElkNode = await elk.layout(input);
		return () => ({
			width,
			height,
			lines: edges.map(({ sections = [] }, at): Line => {
				const points = sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [
					startPoint,
					...bendPoints,
					endPoint
				]);
				return { ends: joins[at]!, points };
			})
		});
	};
}

function prepareDagre({ cards, joins }: CardGraph): ReturnType<Prepare> {
	const graph = new dagre.graphlib.Graph();
	graph.setGraph({ rankdir: 'TB', nodesep: GAP, ranksep: GAP });
	cards.forEach((size, index) => graph.setNode(`${index}`, { ...size }));
	for (const [from, to] of joins) graph.setEdge(`${from}`, `${to}`, {});
	return () => {
		dagre.layout(graph);
		return () => {
			const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
			const lines = joins.map((ends): Line => {
				const { points } = graph.edge(`${ends[0]}`, `${ends[1]}`) as Pick<Line, 'points'>;
				return { ends, points };
			});
			return { width, height, lines };
		};
	};
}

type Size = readonly [width: number, height: number];
type Joined = readonly [string, string, number];
/** A card of ours behind a node of theirs; they tell nodes apart by their datum, a step's index as text. */
type DagLayout = (
	cards: CardGraph['cards']
) => (graph: ReturnType<typeof connect>) => { width: number; height: number };

const connect = graphConnect()
	.sourceId(([from]: Joined) => from)
	.targetId(([, to]: Joined) => to);

function prepareDag({ cards, joins }: CardGraph, layOut: DagLayout): ReturnType<Prepare> {
	const graph = connect(joins.map(([from, to], at): Joined => [`${from}`, `${to}`, at]));
	const run = layOut(cards);
	return () => {
		const { width, height } = run(graph);
		return () => ({
			width,
			height,
			lines: [...graph.links()].map(({ data, points }): Line => ({
				ends: joins[data[2]]!,
				points: points.map(([x, y]) => ({ x, y }))
			}))
		});
	};
}

function sizeIn(cards: CardGraph['cards']) {
	return ({ data }: GraphNode<string>): Size => {
		const { width, height } = cards[Number(data)]!;
		return [width, height];
	};
}

/** The fastest of its operators that look at crossings. */
function quickSugiyama(): DagLayout {
	return (cards) =>
		sugiyama()
			.layering(layeringLongestPath())
			.decross(decrossTwoLayer().order(twolayerGreedy()))
			.coord(coordGreedy())
			.nodeSize(sizeIn(cards))
			.gap([GAP, GAP]);
}

function sizedGrid(): DagLayout {
	return (cards) => grid().nodeSize(sizeIn(cards)).gap([GAP, GAP]);
}
