"""The syllables that official papers are mostly made of: data, nothing else.

Counted over the papers of this archive, its registers and its guides (three times or more), with the words of letterheads.
They tell apart two encodings in both of which a short line is made of syllables: "năm" and not "nồm".
"""

__all__ = ["COMMON"]

_ALPHABETICAL = """
biên biến biết biển biểu biện biệt buổi buộc bà bài bàn bào bác bám báo bãi bên bình bí bùi băm bước bạc
bạch bản bảng bảo bảy bất bầu bắc bắt bằng bệnh bị bỏ bố bốn bồi bổ bộ bởi bức chiến chiếu chiều chuyên
chuyển chuẩn chuột chào chánh cháy châm châu chép chí chín chính chóng chú chúng chăm chưa chương chạy chấn
chấp chất chậm chắc chặn chặt chẽ chế chỉ chỉnh chịu chọn chống chốt chỗ chợ chủ chức chứng chừng chữ chữa
cuối cuộc cà cài càng cá các cách cái cán cáo câu cây còn có công cùng căn cũ cũng cơ cư cương cước cường
cạnh cả cải cảm cảnh cấp cấu cần cầu cận cập cắt cố cốt cổng cộm cộng cụ cục cụm của củng cứ cứng cứu cử cửa
cửu cực cựu diễn diện duyệt dài dành dám dân dòng dõi dùng dư dương dưới dưỡng dạng dạy dấu dẫn dễ dịch dụ
dục dụng dứt dừng dữ dự dựng ghép giá giác giám giáo giúp giải giảm giản giấy giới giờ giữ giữa gây gì gói
góp gõ gũi gương gần gắn gặp gọi gọn gốc gồm gỡ gửi hiến hiểm hiểu hiện hiệp hiệu hoà hoàn hoàng hoá hoạch
hoạt hoặc huyện huấn huế hà hài hàng hành hãy hình hòa hóa hút hơn hưng hướng hưởng hạ hại hạn hạng hạnh hải
hậu hằng hết hệ học họp hỏa hỏi hồ hồi hồng hỗ hộ hội hợp hữu khiếu khoá khoản khoảng khuyến khuyết khác
khách khánh khéo khí khích khó khóa khóm không khăn khẩn khẩu khắc khỏi khối kiên kiếm kiến kiểm kiệm kiện
kèm kém kéo kê kính ký kế kết kể kịp kỳ kỷ kỹ liên liêu liền liệt liệu loại luôn luận luật là làm làng lâm
lãng lãnh lên lòng lúc lý lĩnh lưu lược lượng lượt lại lạng lấy lần lẫn lập lắk lắng lề lệ lệnh lịch lọc lối
lỗi lộ lớn lớp lời lợi lục lực miền mà máu máy mã mình mô môi môn mưu mười mại mạng mạnh mất mẫu mật mắc mặt
mẽ mềm mọi mối mỗi một mới mở mục mức mừng nghiêm nghiên nghiệm nghiệp nghèo nghĩa nghề nghệ nghị ngoài
ngoại nguyên nguyễn nguyện nguồn ngành ngày ngân ngăn ngũ người ngưỡng ngạn ngắt ngừa ngữ nhiên nhiều nhiễu
nhiệm nhà nhân nhìn nhóm nhũng như nhưng nhất nhận nhập nhật nhắc nhằm nhỏ nhớ những niêm niên niềm niệm
nuôi nào này nâng nén nên nêu nòng nó nói nóng nông núi nút năm năng nơi nước nại nạn nắm nằm nẵng nếp nếu
nề nền nổi nỗ nội nộp nữ nữa phiên phiếu phiền phá pháp phát phân phép phê phí phím phòng phó phóng phù phú
phúc phương phường phạm phải phản phấn phần phẩm phận phố phối phổ phụ phục phủ phức quyết quyền quá quán
quân quý quả quản quảng quần quận quốc riêng rà rõ rút rẽ rịa rồi rộng rừng soát suất sách sáng sáp sát sáu
sâu sóc sông sĩ sơ sơn sư sạch sản sắc sắp sẵn sẽ số sống sở sức sử sửa sự sỹ thiên thiết thiếu thiểu thiện
thoái thoại thuận thuật thuế thuộc thành thái tháng tháo thân thêm thì thích thôn thông thù thú thúc thơ thư
thương thường thưởng thượng thảo thấp thấy thần thẩm thật thắng thẻ thế thể thị thọ thỏa thống thờ thời thụ
thủ thủy thứ thức thừa thử thửa thực tiên tiêu tiến tiếng tiếp tiết tiềm tiền tiểu tiễn tiện toà toàn toán
triển triệt triệu truyền trà trào trách trái trên trì trình trí trích trò trú trăm trưng trương trước trường
trưởng trại trạm trạng trả trấn trần trận trật trẻ trị trọng trồng trở trợ trục trữ trực tuyên tuyến tuyệt
tuần tuệ tài tàu tá tác tái tám tâm tây tên tìm tình tích tín tính tòa tôn túc tăng tĩnh tư tương tướng
tưởng tượng tạ tại tạm tạo tạp tải tấm tất tầm tầng tập tắc tắt tế tệp tỉnh tịch tọa tỏa tố tốc tối tốt tồn
tổ tổng tộc tới tờ tục tụng từ từng tử tự tựu tỷ uỷ viên viết việc viện việt và vào vì ví vòng vô vùng văn
vĩnh vũ vũng vướng vượt vấn vẫn vận vật vậy vẹn về vệ vị vọng vốn với vụ vừa vững vực xuyên xuất xuống xác
xây xã xét xóa xúc xảy xếp xử yên yêu yết yếu án ánh áp âm ích ít ông úy đa đai đang đem đi điều điểm điển
điện đoàn đoạn đua đà đài đàm đào đáng đánh đáp đây đã đình đó đóng đô đôi đôn đông đúng đăk đăng đơn đưa
đường được đại đạo đạt đảm đảng đảo đất đấu đầu đầy đẩy đắc đắk đặc đặt đến đề đều để địa địch định đọc đọng
đốc đối đốn đồ đồng đổi độ độc đội động đời đợt đủ đức đứng đừng ưu ương ước ảnh ấp ấy ổn ủy ứng
"""
COMMON = frozenset(_ALPHABETICAL.split())
