import { matrixOf } from './support/matrix/suite';

describe('every way in, in every stage, for everybody, under the preset solo', () => matrixOf('solo'));
