export default definePageConfig({ navigationBarTitleText: '当时的全文' })
