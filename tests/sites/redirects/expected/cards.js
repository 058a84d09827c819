cards([]);
