export {
  type Attribute,
  doubles,
  ELEMENTS,
  float,
  type Graph,
  type GraphBuilder,
  type GraphEnd,
  int,
  ints,
  openGraph,
  text,
  texts,
} from './graph.ts';
export { writeOnnxModel } from './write-model.ts';
