export default definePageConfig({ navigationBarTitleText: '人脸信息单独同意' })
