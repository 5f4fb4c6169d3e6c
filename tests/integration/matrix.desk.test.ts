import { matrixOf } from './support/matrix/suite';

describe('every way in, in every stage, for everybody, under the preset desk', () => matrixOf('desk'));
