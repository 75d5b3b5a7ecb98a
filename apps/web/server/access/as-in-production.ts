/**
 * Libraries relax their checks when they see a test: imported first, this makes them check what they check for everybody.
 */
process.env.NODE_ENV = 'production';
delete process.env.TEST;
