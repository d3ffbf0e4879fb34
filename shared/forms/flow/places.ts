/** Places of a flow chart: spots, boxes, and the ways between them. */
import type { ActState, ChartLink } from './chart';

export interface Spot {
  readonly x: number;
  readonly y: number;
}
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface FlowBox extends Rect {
  act: string;
  lane: number;
  row: number;
  state: ActState;
}

export interface FlowRoute extends ChartLink {
  points: Spot[];
}
