// WeChat has no gallery (gallery/).
export {}
