export default definePageConfig({ navigationBarTitleText: '监护与代办记录' })
