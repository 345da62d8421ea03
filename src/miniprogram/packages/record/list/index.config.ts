export default definePageConfig({
  navigationBarTitleText: '我的健康档案',
  // The next page is there before the end of this one is in sight.
  onReachBottomDistance: 800,
})
