/** React decides at its first import whether it is the development or the production one: this import comes before. */
process.env.NODE_ENV ??= 'production';
